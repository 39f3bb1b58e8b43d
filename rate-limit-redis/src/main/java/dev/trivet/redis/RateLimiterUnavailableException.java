package dev.trivet.redis;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a permit cannot be acquired, because Redis is unavailable or the rate limiters are
 * closed.
 */
public final class RateLimiterUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param outage why Redis is unavailable, or null if the rate limiters are closed */
    RateLimiterUnavailableException(@Nullable Throwable outage) {
        super(
                outage == null ? "The rate limiters are closed" : "Redis, which holds the rate limit, is unavailable",
                outage);
    }
}
