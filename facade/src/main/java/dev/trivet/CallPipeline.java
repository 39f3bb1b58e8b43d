package dev.trivet;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import dev.trivet.client.ResponseObserver;
import dev.trivet.client.Responses;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleEmitter;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What every call of a client goes through, from the outside in: deadline, retries, rate limit, the call itself, error
 * mapping.
 *
 * <p>Waiting takes no thread: the limiter and the scheduler call back.
 */
final class CallPipeline {
    private final CallOptions defaults;
    private final Retries retries;
    private final Permits permits;
    private final Responses responses;
    private final Completable closed;
    private final ErrorMapping errors;
    private final Scheduler scheduler;
    private final CallListener listener;

    CallPipeline(
            CallOptions defaults,
            Retries retries,
            Permits permits,
            Responses responses,
            Completable closed,
            ErrorMapping errors,
            Scheduler scheduler,
            CallListener listener) {
        this.defaults = defaults;
        this.retries = retries;
        this.permits = permits;
        this.responses = responses;
        this.closed = closed;
        this.errors = errors;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Returns the same pipeline, which also tells {@code another} listener. */
    CallPipeline toldTo(CallListener another) {
        return telling(new BothListeners(listener, another));
    }

    /**
     * Returns the same pipeline for what is one call to its caller and many here. Who is told of them is asked for now, on the
     * caller's thread, because most of them begin where the one before ended.
     */
    CallPipeline inOneCall() {
        CallListener once = ofOneCall(listener);
        // Hides what it might say to being asked again.
        return telling(attempt -> once.attemptEnded(attempt));
    }

    private static CallListener ofOneCall(CallListener listener) {
        return requireNonNull(listener.forCall(), "forCall() of the listener");
    }

    private CallPipeline telling(CallListener told) {
        return new CallPipeline(defaults, retries, permits, responses, closed, errors, scheduler, told);
    }

    /** Returns a call that sends {@code request} each time it is run. */
    <T> ApiCall<T> call(Operation operation, Single<? extends T> request) {
        return new ApiCall<>(
                operation,
                options -> Single.defer(
                        () -> new Run<>(operation, request.<T>map(answer -> answer), options.or(defaults)).start()));
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

    /** A call under way: one attempt after the other. */
    private final class Run<T> implements ResponseObserver {
        private final Operation operation;
        private final Single<T> request;
        private final CallOptions options;
        private final Retries rules;
        private final CallListener listener;
        // One attempt follows the other, on whatever threads; a deadline looks on from another one.
        private final AtomicInteger attempts = new AtomicInteger();
        private volatile int status;
        private volatile Headers headers = Headers.of();
        private volatile @Nullable TrivetException lastFailure;
        /** How long to wait after the attempt that just failed; null where that was the last one. */
        private volatile @Nullable Duration retryDelay;

        Run(Operation operation, Single<T> request, CallOptions options) {
            this.operation = operation;
            this.request = request;
            this.options = options;
            this.rules = retries.by(options.retryPolicy());
            this.listener = ofOneCall(CallPipeline.this.listener);
        }

        Single<ApiResponse<T>> start() {
            return Single.create(caller -> {
                SerialDisposable sending = new SerialDisposable();
                CompositeDisposable parts = new CompositeDisposable(sending);
                caller.setDisposable(parts);
                parts.add(closed.subscribe(() -> {}, closing -> giveUp(caller, sending, () -> noLonger(closing))));
                Duration deadline = options.deadline();
                if (deadline != null) {
                    parts.add(scheduler.scheduleDirect(
                            () -> giveUp(caller, sending, () -> tooLate(deadline)),
                            Durations.nanos(deadline),
                            NANOSECONDS));
                }
                if (!caller.isDisposed()) {
                    sending.set(attempts().subscribe(caller::onSuccess, failure -> fail(caller, failure)));
                }
            });
        }

        /** Cancels before it tells: what waits in the queue could be sent while the caller deals with the failure. */
        private void giveUp(SingleEmitter<?> caller, Disposable sending, Supplier<Throwable> failure) {
            sending.dispose();
            fail(caller, failure.get());
        }

        /**
         * Ends the call, unless it ended just before. There is nobody left to tell then, and RxJava would make that an uncaught
         * exception, which ends an app on Android.
         */
        private void fail(SingleEmitter<?> caller, Throwable failure) {
            if (!caller.tryOnError(failure) && !(failure instanceof TrivetException)) {
                RxJavaPlugins.onError(failure);
            }
        }

        private Throwable noLonger(Throwable closing) {
            return errors.map(closing, Failure.unanswered(operation, attempts.get()));
        }

        private DeadlineException tooLate(Duration deadline) {
            return new DeadlineException(Failure.unanswered(operation, attempts.get()), deadline, lastFailure);
        }

        /** One attempt after the other, and not one within the other: there may be any number. */
        private Single<ApiResponse<T>> attempts() {
            return Single.defer(() -> new Attempt().run()).retryWhen(failures -> failures.concatMapSingle(this::again));
        }

        private Single<?> again(Throwable failure) {
            Duration delay = retryDelay;
            retryDelay = null;
            return delay == null ? Single.error(failure) : Single.timer(Durations.nanos(delay), NANOSECONDS, scheduler);
        }

        @Override
        public void answered(int status, Headers headers) {
            this.status = status;
            this.headers = headers;
        }

        /** One attempt, from entering the queue to its end, of which the listener is told once. */
        private final class Attempt {
            private final int number = attempts.get() + 1;
            private final long queued = now();
            private final AtomicBoolean ended = new AtomicBoolean();
            private volatile Duration rateLimitWait = Duration.ZERO;
            private volatile long sent;
            private volatile Outcome unfinished = Outcome.NOT_SENT;

            Single<ApiResponse<T>> run() {
                return Completable.defer(permits::acquire)
                        // Deferred, so that what the listener throws is the failure, and not one beside the attempt's.
                        .onErrorResumeNext(error -> Completable.defer(() -> notAdmitted(error)))
                        .andThen(Single.defer(this::send))
                        // Behind the recovery: what the listener throws is no failure of the attempt.
                        .doOnSuccess(response -> tell(Outcome.SUCCEEDED, null, null))
                        .doOnDispose(() -> tell(unfinished, null, null));
            }

            private Single<ApiResponse<T>> send() {
                rateLimitWait = since(queued);
                sent = now();
                unfinished = Outcome.CANCELLED;
                attempts.set(number);
                answered(0, Headers.of());
                return responses
                        .observe(request, Run.this)
                        .map(body -> new ApiResponse<>(status, headers, errors.requestId(headers), number, body))
                        .onErrorResumeNext(error -> Single.defer(() -> recover(error)));
            }

            /** A limiter that breaks says nothing about the vendor, and is nothing to try again. */
            private Completable notAdmitted(Throwable error) {
                RateLimitException refusal = error instanceof TooLongWaitException
                        ? refusal(((TooLongWaitException) error).shortestWait())
                        : null;
                tell(Outcome.NOT_SENT, refusal, null);
                return Completable.error(refusal == null ? error : refusal);
            }

            private RateLimitException refusal(Duration wait) {
                return new RateLimitException(Failure.unsent(operation, attempts.get(), wait));
            }

            private Single<ApiResponse<T>> recover(Throwable error) {
                Throwable mapped = errors.map(
                        error,
                        Failure.answered(operation, number, status, headers).waitingAtMost(rules.maximumRetryAfter()));
                if (mapped instanceof TrivetException) {
                    return failed((TrivetException) mapped);
                }
                ended.set(true);
                return Single.error(mapped);
            }

            private Single<ApiResponse<T>> failed(TrivetException failure) {
                lastFailure = failure;
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
