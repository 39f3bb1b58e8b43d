package dev.trivet.redis;

/**
 * A listener that is notified when Redis becomes unavailable, and when it is available again. Redis
 * is expected to be available at first. Notifications of one {@link RedisRateLimiters} do not
 * overlap. The methods must return quickly, because calls may wait for them.
 */
public interface RedisAvailabilityListener {
    /**
     * Redis became unavailable: from now on, the {@link OutagePolicy} applies.
     *
     * @param cause the first failure. It contains no password.
     */
    void becameUnavailable(Throwable cause);

    /** Redis is available again. */
    void becameAvailable();
}
