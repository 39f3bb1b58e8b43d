package dev.trivet;

import dev.trivet.errors.RateLimitException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Acquires a permit from the rate limiter for each attempt, and pauses the limiter when the
 * vendor responds with 429. A failure of the limiter itself is not retried.
 *
 * @param <T> the type of the result
 */
final class RateLimitStage<T> implements CallStage<Attempt, T> {
    private final CallStage<Attempt, T> next;
    private final RateLimiter limiter;
    private final @Nullable Duration maximumWait;

    RateLimitStage(CallStage<Attempt, T> next, RateLimiter limiter, @Nullable Duration maximumWait) {
        this.next = next;
        this.limiter = limiter;
        this.maximumWait = maximumWait;
    }

    @Override
    public Single<ApiResponse<T>> execute(Attempt attempt) {
        return attempt.call()
                .guard(Completable.defer(() -> limiter.acquire(maximumWait)))
                .andThen(Single.defer(() -> next.execute(attempt)))
                // Deferred, so that an exception of the limiter replaces the failure.
                .onErrorResumeNext(error -> Single.defer(() -> Single.error(handle(error, attempt))));
    }

    private Throwable handle(Throwable error, Attempt attempt) {
        if (!attempt.wasSent() && error instanceof RateLimitWaitExceededException) {
            return attempt.rejected(((RateLimitWaitExceededException) error).shortestWait());
        }
        if (attempt.wasSent() && error instanceof RateLimitException) {
            limiter.pause(attempt.pauseAfter((RateLimitException) error));
        }
        return error;
    }
}
