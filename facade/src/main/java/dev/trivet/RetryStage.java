package dev.trivet;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.client.Operation;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Retries failed attempts as the retry policy of the call allows.
 *
 * @param <T> the type of the result
 */
final class RetryStage<T> implements CallStage<CallContext, T> {
    private final CallStage<Attempt, T> next;
    private final Operation operation;
    private final Random random;
    private final Scheduler scheduler;

    RetryStage(CallStage<Attempt, T> next, Operation operation, Random random, Scheduler scheduler) {
        this.next = next;
        this.operation = operation;
        this.random = random;
        this.scheduler = scheduler;
    }

    @Override
    public Single<ApiResponse<T>> execute(CallContext call) {
        return new Single<ApiResponse<T>>() {
            @Override
            protected void subscribeActual(SingleObserver<? super ApiResponse<T>> observer) {
                Attempts attempts = new Attempts(call, observer);
                observer.onSubscribe(attempts.current);
                attempts.start();
            }
        };
    }

    /**
     * Sends attempts one after another. A retry is scheduled, and not called recursively, because
     * a policy may allow any number of attempts.
     */
    private final class Attempts implements SingleObserver<ApiResponse<T>> {
        private final CallContext call;
        private final SingleObserver<? super ApiResponse<T>> observer;
        /** Cancels the current attempt or the delay before the next one. */
        private final SerialDisposable current = new SerialDisposable();

        private volatile @Nullable Attempt attempt;

        Attempts(CallContext call, SingleObserver<? super ApiResponse<T>> observer) {
            this.call = call;
            this.observer = observer;
        }

        void start() {
            try {
                Attempt started = new Attempt(call, operation, call.options().retryPolicy(), random, scheduler);
                attempt = started;
                next.execute(started).subscribe(this);
            } catch (Throwable e) {
                call.crash(e);
            }
        }

        @Override
        public void onSubscribe(Disposable upstream) {
            current.replace(upstream);
        }

        @Override
        public void onSuccess(ApiResponse<T> response) {
            observer.onSuccess(response);
        }

        @Override
        public void onError(Throwable failure) {
            Duration delay = requireNonNull(attempt).retryDelay(failure);
            if (delay == null) {
                observer.onError(failure);
            } else {
                current.replace(scheduler.scheduleDirect(this::start, Durations.nanos(delay), NANOSECONDS));
            }
        }
    }
}
