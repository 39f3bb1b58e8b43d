package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/** The state of one execution of a call. Safe for use by multiple threads. */
public abstract class CallContext {
    private final CallOptions options;
    private volatile int attempts;
    private volatile @Nullable TrivetException lastFailure;
    private volatile UnaryOperator<Throwable> errorMapper = UnaryOperator.identity();

    CallContext(CallOptions options) {
        this.options = options;
    }

    CallOptions options() {
        return options;
    }

    /** Returns the number of attempts that were sent. */
    int attempts() {
        return attempts;
    }

    void sending(int attempt) {
        attempts = attempt;
    }

    /** Returns the failure of the last attempt that failed, or null if none did. */
    @Nullable
    TrivetException lastFailure() {
        return lastFailure;
    }

    void failed(TrivetException failure) {
        lastFailure = failure;
    }

    /** Returns the time since the execution started. */
    public abstract Duration elapsed();

    /**
     * Sets the function that maps errors that end the call from outside its steps, such as an
     * exceeded deadline. The function can add the progress of the call to the error.
     */
    public final void mapErrors(UnaryOperator<Throwable> mapper) {
        errorMapper = requireNonNull(mapper, "mapper");
    }

    Throwable mapError(Throwable error) {
        return errorMapper.apply(error);
    }

    /**
     * Ends the call with {@code error}, which RxJava did not signal: it rethrows errors such as
     * {@link OutOfMemoryError} and {@link NoClassDefFoundError} on the emitting thread.
     */
    abstract void crash(Throwable error);

    /**
     * Returns {@code source} with a guard: an exception from downstream ends the call. Use it where
     * signals come from a thread other than the caller's. The guard bypasses the operators, because
     * their state is undefined after such an exception.
     */
    <T> Single<T> guard(Single<T> source) {
        return source.lift(downstream -> new SingleObserver<T>() {
            @Override
            public void onSubscribe(Disposable upstream) {
                downstream.onSubscribe(upstream);
            }

            @Override
            public void onSuccess(T value) {
                guard(() -> downstream.onSuccess(value));
            }

            @Override
            public void onError(Throwable error) {
                guard(() -> downstream.onError(error));
            }
        });
    }

    /** Returns {@code source} with a guard, like {@link #guard(Single)}. */
    Completable guard(Completable source) {
        return source.lift(downstream -> new CompletableObserver() {
            @Override
            public void onSubscribe(Disposable upstream) {
                downstream.onSubscribe(upstream);
            }

            @Override
            public void onComplete() {
                guard(downstream::onComplete);
            }

            @Override
            public void onError(Throwable error) {
                guard(() -> downstream.onError(error));
            }
        });
    }

    /** Returns {@code source} with a guard, like {@link #guard(Single)}. */
    <T> Flowable<T> guard(Flowable<T> source) {
        return source.lift(downstream -> new FlowableSubscriber<T>() {
            @Override
            public void onSubscribe(Subscription upstream) {
                downstream.onSubscribe(upstream);
            }

            @Override
            public void onNext(T item) {
                guard(() -> downstream.onNext(item));
            }

            @Override
            public void onError(Throwable error) {
                guard(() -> downstream.onError(error));
            }

            @Override
            public void onComplete() {
                guard(downstream::onComplete);
            }
        });
    }

    private void guard(Runnable signal) {
        try {
            signal.run();
        } catch (Throwable e) {
            crash(e);
        }
    }
}
