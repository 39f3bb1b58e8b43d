package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.client.Operation;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.TrivetException;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outermost stage of a call. It ends the call at the deadline, when the client is closed, and
 * when RxJava's operators throw an {@link Error} instead of signaling it.
 *
 * @param <T> the type of the call's result
 */
final class DeadlineStage<T> extends Single<ApiResponse<T>> {
    private final Operation operation;
    private final CallOptions options;
    private final CallStage<CallContext, T> next;
    private final Scheduler scheduler;
    private final Completable closed;
    private final ErrorMapper errors;
    private final @Nullable Consumer<Throwable> crashHandler;

    /**
     * Creates the stage.
     *
     * @param closed fails when the client is closed
     * @param crashHandler receives exceptions that {@code onSuccess} of the downstream throws; null
     *     to signal these exceptions to the downstream as errors
     */
    DeadlineStage(
            Operation operation,
            CallOptions options,
            CallStage<CallContext, T> next,
            Scheduler scheduler,
            Completable closed,
            ErrorMapper errors,
            @Nullable Consumer<Throwable> crashHandler) {
        this.operation = operation;
        this.options = options;
        this.next = next;
        this.scheduler = scheduler;
        this.closed = closed;
        this.errors = errors;
        this.crashHandler = crashHandler;
    }

    /**
     * Creates the stage of a call without a client: it has no deadline, and is not ended by closing
     * a client.
     */
    DeadlineStage(Operation operation, CallStage<CallContext, T> next) {
        this(
                operation,
                CallOptions.NONE,
                next,
                Schedulers.computation(),
                Completable.never(),
                new ErrorMapper(emptyList()),
                null);
    }

    @Override
    protected void subscribeActual(SingleObserver<? super ApiResponse<T>> caller) {
        Run run = new Run(caller);
        caller.onSubscribe(run);
        run.start();
    }

    private final class Run extends CallContext implements SingleObserver<ApiResponse<T>>, Disposable {
        private final SingleObserver<? super ApiResponse<T>> caller;
        private final AtomicBoolean ended = new AtomicBoolean();
        private final SerialDisposable sending = new SerialDisposable();
        private volatile Disposable closing = Disposable.disposed();
        private volatile Disposable timer = Disposable.disposed();
        private final long started = Durations.now(scheduler);

        Run(SingleObserver<? super ApiResponse<T>> caller) {
            super(options);
            this.caller = caller;
        }

        void start() {
            try {
                closing = closed.subscribe(() -> {}, error -> end(() -> closed(error)));
                startTimer(options.deadline(), options.remaining());
                if (isDisposed()) {
                    disposeSignals();
                } else {
                    next.execute(this).subscribe(this);
                }
            } catch (Throwable e) {
                crash(e);
            }
        }

        private void startTimer(@Nullable Duration deadline, @Nullable Duration remaining) {
            if (deadline == null || remaining == null) {
                return;
            }
            if (remaining.isZero() || remaining.isNegative()) {
                end(() -> exceeded(deadline));
            } else {
                timer = scheduler.scheduleDirect(
                        () -> end(() -> exceeded(deadline)), Durations.nanos(remaining), NANOSECONDS);
            }
        }

        @Override
        public Duration elapsed() {
            return Durations.since(started, scheduler);
        }

        private void disposeSignals() {
            closing.dispose();
            timer.dispose();
        }

        private Throwable closed(Throwable error) {
            return errors.map(error, ErrorContext.withoutResponse(operation, attempts()));
        }

        private DeadlineExceededException exceeded(Duration deadline) {
            return ErrorContext.withoutResponse(operation, attempts()).deadlineExceeded(deadline, lastFailure());
        }

        @Override
        public void onSubscribe(Disposable upstream) {
            sending.set(upstream);
        }

        @Override
        public void onSuccess(ApiResponse<T> response) {
            if (ended.compareAndSet(false, true)) {
                disposeSignals();
                try {
                    caller.onSuccess(response);
                } catch (Throwable e) {
                    if (crashHandler == null) {
                        signal(e);
                    } else {
                        crashHandler.accept(e);
                    }
                }
            }
        }

        /**
         * Drops a {@link TrivetException} that arrives after the end of the call. RxJava would
         * report it as an uncaught exception, which terminates an Android app.
         */
        @Override
        public void onError(Throwable failure) {
            if (ended.compareAndSet(false, true)) {
                disposeSignals();
                signal(failure);
            } else if (!(failure instanceof TrivetException)) {
                RxJavaPlugins.onError(failure);
            }
        }

        /**
         * Ends the call with {@code failure}. The call is canceled first: otherwise a queued
         * request could be sent while the caller handles the failure.
         */
        private void end(Supplier<Throwable> failure) {
            if (ended.compareAndSet(false, true)) {
                cancel();
                signal(mapError(failure.get()));
            }
        }

        @Override
        void crash(Throwable error) {
            if (!ended.compareAndSet(false, true)) {
                RxJavaPlugins.onError(error);
                return;
            }
            // After an OutOfMemoryError each of these steps may fail; the caller must be notified
            // even then.
            Throwable mapped = error;
            try {
                disposeSignals();
                sending.dispose();
                mapped = mapError(error);
            } catch (Throwable another) {
                // The first error is reported.
            }
            signal(mapped);
        }

        private void signal(Throwable failure) {
            try {
                caller.onError(failure);
            } catch (Throwable e) {
                RxJavaPlugins.onError(e);
            }
        }

        private void cancel() {
            disposeSignals();
            try {
                sending.dispose();
            } catch (Throwable e) {
                RxJavaPlugins.onError(e);
            }
        }

        @Override
        public void dispose() {
            if (ended.compareAndSet(false, true)) {
                cancel();
            }
        }

        @Override
        public boolean isDisposed() {
            return ended.get();
        }
    }
}
