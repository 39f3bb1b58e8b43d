package dev.trivet.redis;

/**
 * Is notified when Redis becomes unavailable, and when it is available again. Redis is expected to
 * be available at first. Notifications of one {@link RedisRateLimiters} do not overlap. They must
 * return quickly, because calls may wait for them.
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
