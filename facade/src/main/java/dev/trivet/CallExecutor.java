package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.client.VendorResponse;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes the calls of a client. The stages, from the outermost to the innermost, are the
 * deadline, retries, the listener, the rate limit, error mapping, and sending.
 *
 * <p>No thread is held while a call is queued or backing off.
 */
final class CallExecutor {
    private final CallOptions defaults;
    private final Random random;
    private final RateLimiter limiter;
    private final @Nullable Duration maximumRateLimitWait;
    private final Completable closed;
    private final ErrorMapper errors;
    private final Scheduler scheduler;
    private final CallListener listener;
    /**
     * Receives the exceptions that the subscribers of calls throw; null if the calls are not part
     * of a composite call.
     */
    private final @Nullable Consumer<Throwable> crashHandler;

    CallExecutor(
            CallOptions defaults,
            Random random,
            RateLimiter limiter,
            @Nullable Duration maximumRateLimitWait,
            Completable closed,
            ErrorMapper errors,
            Scheduler scheduler,
            CallListener listener) {
        this(defaults, random, limiter, maximumRateLimitWait, closed, errors, scheduler, listener, null);
    }

    private CallExecutor(
            CallOptions defaults,
            Random random,
            RateLimiter limiter,
            @Nullable Duration maximumRateLimitWait,
            Completable closed,
            ErrorMapper errors,
            Scheduler scheduler,
            CallListener listener,
            @Nullable Consumer<Throwable> crashHandler) {
        this.defaults = defaults;
        this.random = random;
        this.limiter = limiter;
        this.maximumRateLimitWait = maximumRateLimitWait;
        this.closed = closed;
        this.errors = errors;
        this.scheduler = scheduler;
        this.listener = listener;
        this.crashHandler = crashHandler;
    }

    /** Returns a copy that also notifies {@code additional}. */
    CallExecutor withListener(CallListener additional) {
        return with(defaults, new CompositeListener(listener, additional), crashHandler);
    }

    /**
     * Returns a copy for a logical call that sends several requests. {@code forCall()} of the
     * listener is called once, now, on the caller's thread.
     *
     * @param options the options of the logical call
     */
    CallExecutor inOneCall(CallOptions options) {
        return inOneCall(options, crashHandler);
    }

    /**
     * Returns a copy like {@link #inOneCall(CallOptions)}, for a call whose state is {@code
     * context}.
     */
    CallExecutor inOneCall(CallContext context) {
        return inOneCall(context.options(), context::crash);
    }

    private CallExecutor inOneCall(CallOptions options, @Nullable Consumer<Throwable> crashHandler) {
        CallListener callListener = listenerOfOneCall(options);
        // A lambda, so that forCall() of the listener is not called again for each request.
        return with(options.or(defaults).ofRequests(), attempt -> callListener.attemptEnded(attempt), crashHandler);
    }

    private CallListener listenerOfOneCall(CallOptions options) {
        CallListener additional = options.listener();
        return ofOneCall(additional == null ? listener : new CompositeListener(listener, additional));
    }

    private static CallListener ofOneCall(CallListener listener) {
        return requireNonNull(listener.forCall(), "forCall() of the listener");
    }

    private CallExecutor with(CallOptions options, CallListener notified, @Nullable Consumer<Throwable> crashHandler) {
        return new CallExecutor(
                options, random, limiter, maximumRateLimitWait, closed, errors, scheduler, notified, crashHandler);
    }

    /** Returns a call that sends a generated API's {@code request} at each execution. */
    <T> ApiCall<T> call(Operation operation, Single<T> request) {
        return newCall(operation, VendorResponse.to(request));
    }

    /**
     * Returns a call that sends {@code request}; its result is empty if the vendor sends none.
     */
    <T> ApiCall<Optional<T>> call(Operation operation, Maybe<T> request) {
        return newCall(operation, VendorResponse.to(request));
    }

    /** Returns a call that sends {@code request}, whose result is {@link Done}. */
    ApiCall<Done> call(Operation operation, Completable request) {
        return newCall(operation, VendorResponse.to(request, Done.DONE));
    }

    /** Returns a call that subscribes to {@code request} for each attempt. */
    <T> ApiCall<T> newCall(Operation operation, Single<VendorResponse<T>> request) {
        return new ApiCall<>(
                this,
                operation,
                call -> stages(operation, request, call.options()).execute(call));
    }

    /** Composes the stages inside the deadline, from the innermost to the outermost. */
    private <T> CallStage<CallContext, T> stages(
            Operation operation, Single<VendorResponse<T>> request, CallOptions options) {
        CallStage<Attempt, T> stage = new SendStage<>(request, errors);
        stage = new ErrorMappingStage<>(stage, errors);
        stage = new RateLimitStage<>(stage, limiter, maximumRateLimitWait);
        stage = new ObservedStage<>(stage, listenerOfOneCall(options));
        return new RetryStage<>(stage, operation, random, scheduler);
    }

    /**
     * Returns the execution of a call that sends a single request; each subscription is a separate
     * execution.
     */
    <T> Single<ApiResponse<T>> execute(Operation operation, CallOptions options, CallStage<CallContext, T> execution) {
        return new DeadlineStage<>(
                operation, options.or(defaults).ofSingleRequest(), execution, scheduler, closed, errors, crashHandler);
    }

    /**
     * Returns the execution of a call that sends several requests by {@link #inOneCall}; each
     * subscription is a separate execution.
     */
    <T> Single<ApiResponse<T>> executeMany(
            Operation operation, CallOptions options, CallStage<CallContext, T> execution) {
        return new DeadlineStage<>(
                operation, options.orDeadline(defaults), execution, scheduler, closed, errors, crashHandler);
    }

    /**
     * Returns the look-ahead of an iteration that requests at most {@code maximum} pages at once.
     * If the wait for the rate limiter is limited, pages are requested one by one: otherwise the
     * request for a later page could delay a needed one beyond the maximum wait.
     */
    LookAhead lookAhead(int maximum) {
        return new LookAhead(maximumRateLimitWait == null ? maximum : 1, limiter.permitsPerSecond());
    }

    /**
     * Returns a supplier of the options of each request of a call. The call starts when the options
     * of its first request are supplied; from then on, the elapsed time counts against its
     * deadline. The options do not include the listener, which applies to the whole call.
     */
    Supplier<CallOptions> countdown(CallOptions options) {
        CallOptions complete = options.or(defaults).withListener(null);
        AtomicReference<@Nullable Long> started = new AtomicReference<>();
        return () -> {
            started.compareAndSet(null, Durations.now(scheduler));
            return complete.withElapsed(Durations.since(requireNonNull(started.get()), scheduler));
        };
    }

    /**
     * Returns the consumer of exceptions that subscribers throw, or null to signal them to the
     * subscribers as errors.
     */
    @Nullable
    Consumer<Throwable> crashHandler() {
        return crashHandler;
    }

    /** Returns the client's settings for calls. */
    CallOptions defaults() {
        return defaults;
    }

    /** A listener that notifies two others in order. */
    private static final class CompositeListener implements CallListener {
        private final CallListener first;
        private final CallListener second;

        CompositeListener(CallListener first, CallListener second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void attemptEnded(CallAttempt attempt) {
            first.attemptEnded(attempt);
            second.attemptEnded(attempt);
        }

        @Override
        public CallListener forCall() {
            return new CompositeListener(ofOneCall(first), ofOneCall(second));
        }
    }
}
