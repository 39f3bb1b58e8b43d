package dev.trivet;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import dev.trivet.client.VendorResponse;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Executes the calls of a client: applies the deadline, retries, rate limiting and error mapping, in that order.
 *
 * <p>No thread is held while a call is queued or backing off.
 */
final class CallExecutor {
    private final CallOptions defaults;
    private final Retries retries;
    private final Permits permits;
    private final Completable closed;
    private final ErrorMapper errors;
    private final Scheduler scheduler;
    private final CallListener listener;
    /** Receives what the subscriber of a call throws; null if the calls do not belong to a larger one. */
    private final @Nullable Consumer<Throwable> crashed;

    CallExecutor(
            CallOptions defaults,
            Retries retries,
            Permits permits,
            Completable closed,
            ErrorMapper errors,
            Scheduler scheduler,
            CallListener listener) {
        this(defaults, retries, permits, closed, errors, scheduler, listener, null);
    }

    private CallExecutor(
            CallOptions defaults,
            Retries retries,
            Permits permits,
            Completable closed,
            ErrorMapper errors,
            Scheduler scheduler,
            CallListener listener,
            @Nullable Consumer<Throwable> crashed) {
        this.defaults = defaults;
        this.retries = retries;
        this.permits = permits;
        this.closed = closed;
        this.errors = errors;
        this.scheduler = scheduler;
        this.listener = listener;
        this.crashed = crashed;
    }

    /** Returns a copy that also notifies {@code another} listener. */
    CallExecutor withListener(CallListener another) {
        return with(defaults, new BothListeners(listener, another), crashed);
    }

    /**
     * Returns a copy for a logical call that sends several requests. {@code forCall()} of the listener is called once, now, on
     * the caller's thread.
     *
     * @param options the options of the logical call
     */
    CallExecutor inOneCall(CallOptions options) {
        return inOneCall(options, crashed);
    }

    /** Returns a copy like {@link #inOneCall(CallOptions)}, for a call whose state is {@code context}. */
    CallExecutor inOneCall(CallContext context) {
        return inOneCall(context.options(), context::crash);
    }

    private CallExecutor inOneCall(CallOptions options, @Nullable Consumer<Throwable> crashed) {
        CallListener once = ofOneCall(listener);
        // A wrapper, whose forCall() is not that of the listener.
        return with(options.or(defaults).ofRequests(), attempt -> once.attemptEnded(attempt), crashed);
    }

    private static CallListener ofOneCall(CallListener listener) {
        return requireNonNull(listener.forCall(), "forCall() of the listener");
    }

    private CallExecutor with(CallOptions options, CallListener notified, @Nullable Consumer<Throwable> crashed) {
        return new CallExecutor(options, retries, permits, closed, errors, scheduler, notified, crashed);
    }

    /** Returns a call that sends {@code request}, of a generated API, each time it is executed. */
    <T> ApiCall<T> call(Operation operation, Single<T> request) {
        return send(operation, VendorResponse.to(request));
    }

    /** Returns a call that sends {@code request}; its result is empty if the vendor returns none. */
    <T> ApiCall<Optional<T>> call(Operation operation, Maybe<T> request) {
        return send(operation, VendorResponse.to(request));
    }

    /** Returns a call that sends {@code request}, whose result is {@link Done}. */
    ApiCall<Done> call(Operation operation, Completable request) {
        return send(operation, VendorResponse.to(request, Done.DONE));
    }

    /** Returns a call that subscribes to {@code request} each time it is executed. */
    <T> ApiCall<T> send(Operation operation, Single<VendorResponse<T>> request) {
        return new ApiCall<>(this, operation, context -> new Run<>(operation, request, context).attempts());
    }

    /** Returns the execution of a call that sends a single request; each subscriber starts it anew. */
    <T> Single<ApiResponse<T>> execute(Operation operation, CallOptions options, ApiCall.Execution<T> execution) {
        return new DeadlineStage<>(
                operation, options.or(defaults).ofSingleRequest(), execution, scheduler, closed, errors, crashed);
    }

    /** Returns the execution of a call that sends several requests by {@link #inOneCall}; each subscriber starts it anew. */
    <T> Single<ApiResponse<T>> executeMany(Operation operation, CallOptions options, ApiCall.Execution<T> execution) {
        return new DeadlineStage<>(
                operation, options.orDeadline(defaults), execution, scheduler, closed, errors, crashed);
    }

    /** Returns the options of each further request of a call with these {@code options}, which starts with the first one. */
    Supplier<CallOptions> countdown(CallOptions options) {
        CallOptions whole = options.or(defaults);
        AtomicReference<@Nullable Long> started = new AtomicReference<>();
        return () -> {
            started.compareAndSet(null, now());
            return whole.withElapsed(since(requireNonNull(started.get())));
        };
    }

    /** Returns what receives exceptions thrown by subscribers, or null if they are signalled to them as errors. */
    @Nullable
    Consumer<Throwable> crashed() {
        return crashed;
    }

    /** Returns the client's settings for calls. */
    CallOptions defaults() {
        return defaults;
    }

    /** Returns the milliseconds on the clock that everything here goes by. */
    long now() {
        return scheduler.now(MILLISECONDS);
    }

    /** Returns the time since {@code start}, never negative. */
    Duration since(long start) {
        return Duration.ofMillis(Math.max(0, now() - start));
    }

    /** Two listeners, of which the first is told first. */
    private static final class BothListeners implements CallListener {
        private final CallListener first;
        private final CallListener second;

        BothListeners(CallListener first, CallListener second) {
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
            return new BothListeners(ofOneCall(first), ofOneCall(second));
        }
    }

    /** The attempts of one request. */
    private final class Run<T> {
        private final Operation operation;
        private final Single<VendorResponse<T>> request;
        private final CallContext context;
        private final Retries rules;
        private final CallListener listener;
        // Attempts run sequentially, but on different threads.
        private volatile int status;
        private volatile Headers headers = Headers.of();
        /** The wait after the attempt that just failed; null if that was the last one. */
        private volatile @Nullable Duration retryDelay;

        Run(Operation operation, Single<VendorResponse<T>> request, CallContext context) {
            this.operation = operation;
            this.request = request;
            this.context = context;
            this.rules = retries.by(context.options().retryPolicy());
            this.listener = ofOneCall(CallExecutor.this.listener);
        }

        /** Iterative rather than recursive, because the number of attempts is not bounded. */
        Single<ApiResponse<T>> attempts() {
            return Single.defer(() -> new Attempt().run()).retryWhen(failures -> failures.concatMapSingle(this::again));
        }

        private Single<?> again(Throwable failure) {
            Duration delay = retryDelay;
            retryDelay = null;
            return delay == null
                    ? Single.error(failure)
                    : context.guard(Single.timer(Durations.nanos(delay), NANOSECONDS, scheduler));
        }

        /** One attempt, from entering the queue to its end, of which the listener is told once. */
        private final class Attempt {
            private final int number = context.attempts() + 1;
            private final long queued = now();
            private final AtomicBoolean ended = new AtomicBoolean();
            private volatile Duration rateLimitWait = Duration.ZERO;
            private volatile long sent;
            private volatile Outcome unfinished = Outcome.NOT_SENT;

            Single<ApiResponse<T>> run() {
                return context.guard(Completable.defer(permits::acquire).toSingleDefault(Done.DONE))
                        // Deferred, so that an exception of the listener replaces the failure of the attempt.
                        .onErrorResumeNext(error -> Single.defer(() -> notAdmitted(error)))
                        .flatMap(admitted -> send())
                        // After error handling: an exception of the listener is not a failed attempt.
                        .doOnSuccess(response -> tell(Outcome.SUCCEEDED, null, null))
                        .doOnDispose(() -> tell(unfinished, null, null));
            }

            private Single<ApiResponse<T>> send() {
                rateLimitWait = since(queued);
                sent = now();
                unfinished = Outcome.CANCELLED;
                context.sending(number);
                status = 0;
                headers = Headers.of();
                return context.guard(request)
                        .map(this::read)
                        .onErrorResumeNext(error -> Single.defer(() -> recover(error)));
            }

            private ApiResponse<T> read(VendorResponse<T> response) throws IOException {
                status = response.status();
                headers = response.headers();
                return new ApiResponse<>(status, headers, errors.requestId(headers), number, response.body());
            }

            /** A failure of the limiter is not one of the vendor, and is not retried. */
            private Single<Done> notAdmitted(Throwable error) {
                RateLimitException refusal = error instanceof RateLimitWaitExceededException
                        ? refusal(((RateLimitWaitExceededException) error).shortestWait())
                        : null;
                tell(Outcome.NOT_SENT, refusal, null);
                return Single.error(refusal == null ? error : refusal);
            }

            private RateLimitException refusal(Duration wait) {
                return new RateLimitException(ErrorContext.unsent(operation, context.attempts(), wait));
            }

            private Single<ApiResponse<T>> recover(Throwable error) {
                Throwable mapped = errors.map(
                        error,
                        ErrorContext.answered(operation, number, status, headers)
                                .waitingAtMost(rules.maximumRetryAfter()));
                if (mapped instanceof TrivetException) {
                    return failed((TrivetException) mapped);
                }
                ended.set(true);
                return Single.error(mapped);
            }

            private Single<ApiResponse<T>> failed(TrivetException failure) {
                context.failed(failure);
                Duration delay = rules.delayAfter(failure, operation);
                if (failure instanceof RateLimitException) {
                    pause((RateLimitException) failure, delay);
                }
                tell(Outcome.FAILED, failure, delay);
                retryDelay = delay;
                return Single.error(failure);
            }

            private void pause(RateLimitException refusal, @Nullable Duration delay) {
                try {
                    permits.pause(rules.pauseAfter(refusal, delay));
                } catch (RuntimeException limiterBroke) {
                    tell(Outcome.FAILED, refusal, null);
                    throw limiterBroke;
                }
            }

            private void tell(Outcome outcome, @Nullable TrivetException failure, @Nullable Duration retryDelay) {
                if (ended.compareAndSet(false, true)) {
                    boolean wasSent = outcome != Outcome.NOT_SENT;
                    int answered = failure == null ? status : failure.status();
                    listener.attemptEnded(new CallAttempt(
                            operation,
                            number,
                            outcome,
                            wasSent ? rateLimitWait : since(queued),
                            wasSent ? since(sent) : Duration.ZERO,
                            wasSent ? answered : 0,
                            failure,
                            retryDelay));
                }
            }
        }
    }
}
