package dev.trivet.redis;

/**
 * A listener that is notified when Redis becomes unavailable, and when it is available again. Redis
 * is expected to be available at first. Notifications of one {@link RedisRateLimiters} do not
 * overlap. The methods must return quickly, because calls may wait for them. An exception that they
 * throw is passed to {@code RxJavaPlugins.onError}.
 */
public interface RedisAvailabilityListener {
    /**
     * Called when Redis becomes unavailable. The {@link OutagePolicy} applies until Redis is
     * available again.
     *
     * @param cause the first failure. It contains no password.
     */
    void becameUnavailable(Throwable cause);

    /** Called when Redis is available again. */
    void becameAvailable();
}
