package dev.trivet;

import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Notifies the listener of each attempt exactly once, unless its request cannot be created or an
 * {@link Error} ends it.
 *
 * @param <T> the type of the result
 */
final class ObservedStage<T> implements CallStage<Attempt, T> {
    private final CallStage<Attempt, T> next;
    private final CallListener listener;

    ObservedStage(CallStage<Attempt, T> next, CallListener listener) {
        this.next = next;
        this.listener = listener;
    }

    @Override
    public Single<ApiResponse<T>> execute(Attempt attempt) {
        AtomicBoolean notified = new AtomicBoolean();
        return next.execute(attempt)
                // Deferred, so that an exception of the listener replaces the failure.
                .onErrorResumeNext(error -> Single.defer(() -> failed(error, attempt, notified)))
                // After error handling: an exception of the listener is not a failed attempt.
                .doOnSuccess(response -> {
                    attempt.succeeded();
                    notify(attempt, null, notified);
                })
                .doOnDispose(() -> notify(attempt, null, notified));
    }

    private Single<ApiResponse<T>> failed(Throwable error, Attempt attempt, AtomicBoolean notified) {
        // An unfinished attempt has no failure of the vendor or the network to report. For example,
        // its request could not be created.
        if (!attempt.isUnfinished()) {
            notify(attempt, error, notified);
        }
        return Single.error(error);
    }

    private void notify(Attempt attempt, @Nullable Throwable error, AtomicBoolean notified) {
        if (notified.compareAndSet(false, true)) {
            listener.attemptEnded(attempt.describe(error));
        }
    }
}
