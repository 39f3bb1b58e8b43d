package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An operation with its arguments, ready to be executed.
 *
 * <ul>
 *   <li>Nothing is sent before the call is executed: blocking by {@link #execute}, asynchronously
 *       by {@link #executeAsync}, or by a subscription to {@link #toSingle}.
 *   <li>It may be executed any number of times, on multiple threads. Each execution is independent.
 *   <li>An execution waits for the rate limit, and retries as its policy allows. If a request
 *       fails, or would wait too long for the rate limit, the exception is a {@link
 *       TrivetException}. Any other exception of a listener or a rate limiter fails the call, and
 *       is not wrapped.
 *   <li>It is immutable: options such as {@link #withDeadline} return a copy.
 * </ul>
 *
 * @param <T> the type of the result
 */
public final class ApiCall<T> {
    private static final Operation STUB = new Operation("Trivet", "stub", true);

    private final @Nullable CallExecutor calls;
    private final Operation operation;
    private final CallOptions options;
    private final CallStage<CallContext, T> execution;
    private final boolean sendsSeveralRequests;

    ApiCall(CallExecutor calls, Operation operation, CallStage<CallContext, T> execution) {
        this(calls, operation, CallOptions.NONE, execution, false);
    }

    /**
     * Returns a call that succeeds with {@code result} and sends nothing, for tests of code that
     * uses this library. Its options have no effect.
     */
    @CheckReturnValue
    public static <T> ApiCall<T> just(T result) {
        return new ApiCall<>(STUB, Single.just(result));
    }

    /**
     * Returns a call that fails with {@code failure} and sends nothing, for tests of code that uses
     * this library. {@link TrivetException#ofResponse} and {@link
     * TrivetException#ofConnectionFailure} create failures.
     */
    @CheckReturnValue
    public static <T> ApiCall<T> failed(RuntimeException failure) {
        return new ApiCall<>(STUB, Single.error(failure));
    }

    /** Creates a call that sends no request. Its options have no effect. */
    ApiCall(Operation operation, Single<T> result) {
        this(null, operation, CallOptions.NONE, context -> result.map(ApiCall::withoutResponse), false);
    }

    private ApiCall(
            @Nullable CallExecutor calls,
            Operation operation,
            CallOptions options,
            CallStage<CallContext, T> execution,
            boolean sendsSeveralRequests) {
        this.calls = calls;
        this.operation = operation;
        this.options = options;
        this.execution = execution;
        this.sendsSeveralRequests = sendsSeveralRequests;
    }

    /**
     * Returns a call that consists of several requests. Each execution applies {@code requests}
     * once.
     */
    static <T> ApiCall<T> ofMany(
            CallExecutor calls, Operation operation, java.util.function.Function<CallContext, Single<T>> requests) {
        return new ApiCall<>(
                calls,
                operation,
                CallOptions.NONE,
                context -> requests.apply(context).map(ApiCall::withoutResponse),
                true);
    }

    /**
     * Returns a call that consists of calls of several clients. It has one deadline, by default the
     * shortest of the clients' deadlines. A step uses the retry policy of its client, unless {@link
     * #withRetryPolicy} replaces the policies of all clients. The steps must use clients that a
     * {@code partOf} method returns, such as {@link PushSecurity#partOf}. Then every exception of a
     * step ends the call, even an {@link Error} that RxJava's operators do not signal.
     *
     * <pre>{@code
     * ApiCall<Long> subscribed = ApiCall.composite("countSubscribed", context -> {
     *     EnzoicUsers users = enzoic.partOf(context).users();
     *     return push.partOf(context).employees().list().toFlowable()
     *             .concatMapSingle(employee -> users.isSubscribed(employee.getEmail()).toSingle())
     *             .filter(isSubscribed -> isSubscribed)
     *             .count();
     * }, push, enzoic);
     * }</pre>
     *
     * <p>The response of such a call has the status 0 and no headers.
     *
     * @param name the operation's name in exceptions
     * @param steps composes the steps of an execution; an exception that it throws fails the call
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
     * Returns a copy whose deadline replaces the client's: the whole call takes at most {@code
     * deadline}, all its requests, attempts and waits included. After that it fails with {@link
     * DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public ApiCall<T> withDeadline(Duration deadline) {
        return with(options.withDeadline(deadline));
    }

    /**
     * Returns a copy whose limit for each request replaces the client's: a request takes at most
     * {@code deadline}, its attempts and waits included. After that the call fails with {@link
     * DeadlineExceededException}. This matters to calls that send several requests, such as bulk
     * calls; for others it is a second deadline.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public ApiCall<T> withRequestDeadline(Duration deadline) {
        return with(options.withRequestDeadline(deadline));
    }

    /** Returns a copy whose retry policy replaces the client's. */
    @CheckReturnValue
    public ApiCall<T> withRetryPolicy(RetryPolicy retryPolicy) {
        return with(options.withRetryPolicy(requireNonNull(retryPolicy, "retryPolicy")));
    }

    /**
     * Returns a copy that also notifies {@code listener} of each attempt. It replaces the listener
     * of an earlier {@code withListener}.
     */
    @CheckReturnValue
    public ApiCall<T> withListener(CallListener listener) {
        return with(options.withListener(requireNonNull(listener, "listener")));
    }

    /**
     * Executes the call and waits for its result. The suppressed exceptions of a failure show where
     * this method was called.
     *
     * @throws InterruptedCallException if the current thread is interrupted; the call is canceled
     * @throws TrivetException if the call fails
     */
    public T execute() {
        return executeWithResponse().body();
    }

    /**
     * Executes the call and waits for its result, with the status and headers of the response.
     *
     * @throws InterruptedCallException if the current thread is interrupted; the call is canceled
     * @throws TrivetException if the call fails
     */
    public ApiResponse<T> executeWithResponse() {
        try {
            return toSingleWithResponse().blockingGet();
        } catch (RuntimeException e) {
            // RxJava wraps the InterruptedException of this thread in a RuntimeException. The one
            // in a TrivetException was thrown on another thread.
            if (!(e instanceof TrivetException) && e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw ErrorContext.withoutResponse(operation, 0).interrupted();
            }
            if (e instanceof TrivetException) {
                e.addSuppressed(new CallSite());
            }
            throw e;
        }
    }

    /**
     * Executes the call without blocking. The future completes exceptionally if the call fails.
     * Canceling it cancels the call.
     */
    public CompletableFuture<T> executeAsync() {
        return toSingle().toCompletionStage().toCompletableFuture();
    }

    /**
     * Returns the call for RxJava. Each subscription executes it, and disposing cancels that
     * execution.
     */
    @CheckReturnValue
    public Single<T> toSingle() {
        return toSingleWithResponse().map(ApiResponse::body);
    }

    /** Returns the call for RxJava, with the status and headers of the response. */
    @CheckReturnValue
    public Single<ApiResponse<T>> toSingleWithResponse() {
        if (calls == null) {
            return new DeadlineStage<>(operation, execution);
        }
        return sendsSeveralRequests
                ? calls.executeMany(operation, options, execution)
                : calls.execute(operation, options, execution);
    }

    /** Returns a call whose result is that of an execution in progress. */
    ApiCall<T> awaiting(Single<T> result) {
        return with(context -> result.map(ApiCall::withoutResponse));
    }

    /** Returns a call with a mapped result; exceptions from {@code mapper} fail the call. */
    <R> ApiCall<R> map(Function<? super T, ? extends R> mapper) {
        return with(context -> execution.execute(context).map(response -> response.<R>map(operation, mapper)));
    }

    /**
     * Returns a call whose result is {@code value} if this call fails with {@link
     * NotFoundException}.
     */
    ApiCall<T> whenNotFound(T value) {
        return with(context -> execution
                .execute(context)
                .onErrorResumeNext(error -> error instanceof NotFoundException
                        ? Single.just(ApiResponse.insteadOf((NotFoundException) error, value))
                        : Single.error(error)));
    }

    private <R> ApiCall<R> with(CallStage<CallContext, R> other) {
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
