package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter.
 *
 * <p>One limiter belongs to one credential at a server, because vendors count calls per credential:
 * all clients that use the same key use the same limiter. Implementations are safe for use by
 * multiple threads, hold no thread while a call is queued, and serve calls in the order of their
 * arrival.
 *
 * <p>Any failure of an implementation other than {@link RateLimitWaitExceededException} fails the call as it
 * is: it does not concern the vendor, and the call is not retried.
 *
 * @see TokenBucket
 */
public interface RateLimiter {
    /**
     * Returns a permit for one call: subscribing joins the queue, completion grants the permit,
     * disposing leaves the queue at once. Each subscription requests a permit of its own.
     *
     * @param maximumWait how long the call waits at most, or null for any time. The permit fails with
     *     {@link RateLimitWaitExceededException} at once when the queued calls alone take longer, and
     *     otherwise when the time is over. With {@link Duration#ZERO} no call is queued.
     */
    Completable acquire(@Nullable Duration maximumWait);

    /**
     * Pauses all calls for {@code duration}, after the vendor refused one because there were too
     * many. A pause that already lasts longer stays as it is.
     */
    void pause(Duration duration);
}
