package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import java.time.Duration;
import okhttp3.Headers;

/**
 * One operation with its arguments, ready to run.
 *
 * <ul>
 *   <li>Nothing is sent before {@link #execute} is called or the {@link #toSingle Single} is subscribed to.
 *   <li>It may be run any number of times, on many threads at once; each run is a call of its own.
 *   <li>A run waits for the rate limit, tries again where that may help, and fails with a {@link TrivetException}. An
 *       argument that can never be sent fails with an {@link IllegalArgumentException} instead.
 *   <li>It is immutable: {@link #withDeadline} and {@link #withRetryPolicy} return another call.
 * </ul>
 *
 * @param <T> what the vendor answers with
 */
public final class ApiCall<T> {
    private final Operation operation;
    private final CallOptions options;
    private final Run<T> run;

    /**
     * How a call is run.
     *
     * @param <T> what the vendor answers with
     */
    interface Run<T> {
        /** Returns the call for RxJava; where {@code options} say nothing, it goes by the client's. */
        Single<ApiResponse<T>> with(CallOptions options);
    }

    ApiCall(Operation operation, Run<T> run) {
        this(operation, CallOptions.NONE, run);
    }

    /** Creates a call that is no request, and to which options mean nothing. */
    ApiCall(Operation operation, Single<T> run) {
        this(operation, options -> run.map(ApiCall::withoutResponse));
    }

    private ApiCall(Operation operation, CallOptions options, Run<T> run) {
        this.operation = operation;
        this.options = options;
        this.run = run;
    }

    /** Returns a call that is made of several requests, which {@code run} begins anew each time, by the options that it is given. */
    static <T> ApiCall<T> ofMany(Operation operation, java.util.function.Function<CallOptions, Single<T>> run) {
        return new ApiCall<>(
                operation, options -> Single.defer(() -> run.apply(options)).map(ApiCall::withoutResponse));
    }

    private static <T> ApiResponse<T> withoutResponse(T body) {
        return new ApiResponse<>(0, Headers.of(), 0, body);
    }

    /**
     * Returns the same call with another deadline than the client's: it takes {@code deadline} at most, all its attempts
     * and waits included. A call of several requests gives each of them so long.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    public ApiCall<T> withDeadline(Duration deadline) {
        return with(options.withDeadline(Durations.positive("deadline", deadline)));
    }

    /** Returns the same call, which is tried again as {@code retryPolicy} says, and not as the client's policy does. */
    public ApiCall<T> withRetryPolicy(RetryPolicy retryPolicy) {
        return with(options.withRetryPolicy(requireNonNull(retryPolicy, "retryPolicy")));
    }

    /**
     * Runs the call and waits for its result. A failure shows where this was called among its suppressed exceptions.
     *
     * @throws InterruptedCallException if the thread is interrupted; the call is cancelled
     * @throws TrivetException if the call fails
     */
    public T execute() {
        return executeWithResponse().body();
    }

    /**
     * Runs the call and waits for its result, with the status and the headers that it came with.
     *
     * @throws InterruptedCallException if the thread is interrupted; the call is cancelled
     * @throws TrivetException if the call fails
     */
    public ApiResponse<T> executeWithResponse() {
        try {
            return toSingleWithResponse().blockingGet();
        } catch (RuntimeException e) {
            // What RxJava makes of it. A failure of the call may have been caused by some other thread's interruption.
            if (!(e instanceof TrivetException) && e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new InterruptedCallException(Failure.unanswered(operation, 0));
            }
            if (e instanceof TrivetException) {
                e.addSuppressed(new CalledHere());
            }
            throw e;
        }
    }

    /** Returns the call for RxJava: each subscription runs it, and disposing cancels that run wherever it is. */
    public Single<T> toSingle() {
        return toSingleWithResponse().map(ApiResponse::body);
    }

    /** Returns the call for RxJava, with the status and the headers of the result. */
    public Single<ApiResponse<T>> toSingleWithResponse() {
        return run.with(options);
    }

    /** Returns a call whose result is made from this one's; what {@code mapper} throws is the call's failure. */
    <R> ApiCall<R> map(Function<? super T, ? extends R> mapper) {
        return new ApiCall<>(
                operation, options, given -> run.with(given).map(response -> response.<R>map(operation, mapper)));
    }

    /** Returns a call whose result is {@code value} where this one's failure is that nothing was found. */
    ApiCall<T> whenNotFound(T value) {
        return new ApiCall<>(
                operation,
                options,
                given -> run.with(given)
                        .onErrorResumeNext(error -> error instanceof NotFoundException
                                ? Single.just(((NotFoundException) error).insteadOf(value))
                                : Single.error(error)));
    }

    /** Returns the same call with other options. */
    ApiCall<T> with(CallOptions others) {
        return new ApiCall<>(operation, others, run);
    }

    /** Returns the operation's name. */
    @Override
    public String toString() {
        return operation.toString();
    }
}
