package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A rate limiter, and how long the calls of one client wait for it. */
final class Permits {
    private final RateLimiter limiter;
    private final @Nullable Duration maximumWait;

    Permits(RateLimiter limiter, @Nullable Duration maximumWait) {
        this.limiter = limiter;
        this.maximumWait = maximumWait;
    }

    Completable acquire() {
        return maximumWait == null ? limiter.acquire() : limiter.acquire(maximumWait);
    }

    void pause(Duration duration) {
        limiter.pause(duration);
    }
}
