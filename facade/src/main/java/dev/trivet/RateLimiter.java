package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter.
 *
 * <p>One limiter belongs to one credential at a server, because vendors count calls per credential:
 * all clients that use the same key use the same limiter. Implementations are safe for use by
 * multiple threads, hold no thread while a call is queued, and serve calls in first-in, first-out
 * order.
 *
 * <p>Any exception of an implementation except {@link RateLimitWaitExceededException} fails the
 * call. The call is not retried, because the vendor did not cause the failure.
 *
 * @see TokenBucket
 */
public interface RateLimiter {
    /**
     * Returns a completable that acquires a permit for one call: subscribing joins the queue,
     * completion grants the permit, and disposing leaves the queue immediately. Each
     * subscription acquires a separate permit.
     *
     * @param maximumWait the maximum wait, or null for no limit. If the wait would be longer, the
     *     completable fails with {@link RateLimitWaitExceededException}: immediately if the calls
     *     ahead in the queue take longer, otherwise when the maximum wait has elapsed. With {@link
     *     Duration#ZERO} calls are never queued.
     */
    Completable acquire(@Nullable Duration maximumWait);

    /**
     * Pauses all calls for {@code duration}, after the vendor rejected one with 429. A longer pause
     * that is already in effect is not shortened.
     */
    void pause(Duration duration);

    /**
     * Returns the mean number of permits that are granted per second; infinity, the default, if it
     * is not known. Lists use it to limit the number of pages that are requested at once.
     */
    default double permitsPerSecond() {
        return Double.POSITIVE_INFINITY;
    }
}
