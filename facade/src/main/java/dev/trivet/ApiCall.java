package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable CallExecutor calls;
    private final Operation operation;
    private final CallOptions options;
    private final Execution<T> execution;
    private final boolean sendsSeveralRequests;

    /**
     * How a call is executed within its deadline.
     *
     * @param <T> the type of the result
     */
    interface Execution<T> {
        /** Starts the call whose state is {@code context}; what it throws fails the call. */
        Single<ApiResponse<T>> start(CallContext context);
    }

    ApiCall(CallExecutor calls, Operation operation, Execution<T> execution) {
        this(calls, operation, CallOptions.NONE, execution, false);
    }

    /** Creates a call that sends no request, and to which options mean nothing. */
    ApiCall(Operation operation, Single<T> result) {
        this(null, operation, CallOptions.NONE, context -> result.map(ApiCall::withoutResponse), false);
    }

    private ApiCall(
            @Nullable CallExecutor calls,
            Operation operation,
            CallOptions options,
            Execution<T> execution,
            boolean sendsSeveralRequests) {
        this.calls = calls;
        this.operation = operation;
        this.options = options;
        this.execution = execution;
        this.sendsSeveralRequests = sendsSeveralRequests;
    }

    /** Returns a call that consists of several requests, which {@code execution} starts anew each time. */
    static <T> ApiCall<T> ofMany(
            CallExecutor calls, Operation operation, java.util.function.Function<CallContext, Single<T>> execution) {
        return new ApiCall<>(
                calls,
                operation,
                CallOptions.NONE,
                context -> execution.apply(context).map(ApiCall::withoutResponse),
                true);
    }

    /**
     * Returns a call that consists of calls of several clients: with one deadline, which is the
     * shortest of the clients' by default, and one retry policy. Its steps use {@code partOf} of the
     * clients, such as {@link PushSecurity#partOf}. Then whatever a step throws ends the run, even an
     * {@link Error}, which RxJava's operators do not signal.
     *
     * <pre>{@code
     * ApiCall<Long> exposed = ApiCall.composite("countExposed", run -> {
     *     EnzoicUsers users = enzoic.partOf(run).users();
     *     return push.partOf(run).employees().list().toFlowable()
     *             .concatMapSingle(employee -> users.isSubscribed(employee.getEmail()).toSingle())
     *             .filter(isSubscribed -> isSubscribed)
     *             .count();
     * }, push, enzoic);
     * }</pre>
     *
     * <p>The response of such a call has the status 0 and no headers.
     *
     * @param name the operation's name in exceptions
     * @param steps starts a run; an exception that it throws fails the run
     */
    @CheckReturnValue
    public static <T> ApiCall<T> composite(
            String name,
            java.util.function.Function<? super CallContext, Single<T>> steps,
            VendorClient client,
            VendorClient... others) {
        requireNonNull(steps, "steps");
        CallOptions options = CallOptions.NONE.orDeadline(client.calls.defaults());
        for (VendorClient other : others) {
            options = options.withShorterDeadline(other.calls.defaults());
        }
        return ApiCall.<T>ofMany(
                        client.calls,
                        new Operation("Trivet", requireNonNull(name, "name"), false),
                        context -> steps.apply(context))
                .with(options);
    }

    private static <T> ApiResponse<T> withoutResponse(T body) {
        return new ApiResponse<>(0, Headers.of(), 0, body);
    }

    /**
     * Returns a copy with another deadline than the client's: the whole call takes at most {@code deadline}, all its requests,
     * attempts and waits included. Then it fails with {@link DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public ApiCall<T> withDeadline(Duration deadline) {
        return with(options.withDeadline(deadline));
    }

    /**
     * Returns a copy with another limit for each request than the client's: a request takes at most {@code deadline}, its
     * attempts and waits included. Then the call fails with {@link DeadlineExceededException}. This matters to calls that send several
     * requests, such as bulk calls; for others it is a second deadline.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public ApiCall<T> withRequestDeadline(Duration deadline) {
        return with(options.withRequestDeadline(deadline));
    }

    /** Returns the same call, which is tried again as {@code retryPolicy} says, and not as the client's policy does. */
    @CheckReturnValue
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
                throw new InterruptedCallException(ErrorContext.unanswered(operation, 0));
            }
            if (e instanceof TrivetException) {
                e.addSuppressed(new CallSite());
            }
            throw e;
        }
    }

    /** Returns the call for RxJava: each subscription runs it, and disposing cancels that run wherever it is. */
    @CheckReturnValue
    public Single<T> toSingle() {
        return toSingleWithResponse().map(ApiResponse::body);
    }

    /** Returns the call for RxJava, with the status and the headers of the result. */
    @CheckReturnValue
    public Single<ApiResponse<T>> toSingleWithResponse() {
        if (calls == null) {
            return new DeadlineStage<>(operation, execution);
        }
        return sendsSeveralRequests
                ? calls.executeMany(operation, options, execution)
                : calls.execute(operation, options, execution);
    }

    /** Returns a call with a mapped result; exceptions from {@code mapper} fail the call. */
    <R> ApiCall<R> map(Function<? super T, ? extends R> mapper) {
        return with(context -> execution.start(context).map(response -> response.<R>map(operation, mapper)));
    }

    /** Returns a call that returns {@code value} in place of failing with {@link NotFoundException}. */
    ApiCall<T> whenNotFound(T value) {
        return with(context -> execution
                .start(context)
                .onErrorResumeNext(error -> error instanceof NotFoundException
                        ? Single.just(((NotFoundException) error).insteadOf(value))
                        : Single.error(error)));
    }

    private <R> ApiCall<R> with(Execution<R> other) {
        return new ApiCall<>(calls, operation, options, other, sendsSeveralRequests);
    }

    /** Returns a copy with other options. */
    ApiCall<T> with(CallOptions others) {
        return new ApiCall<>(calls, operation, others, execution, sendsSeveralRequests);
    }

    /** Returns the operation's name. */
    @Override
    public String toString() {
        return operation.toString();
    }
}
