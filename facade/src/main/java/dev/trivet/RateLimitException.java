package dev.trivet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * There are too many requests. Either the vendor says so: 429, still after the last attempt, or with a wait that is too long.
 * Or the rate limit on this side would have kept the call waiting for longer than it may; then {@link #status} is 0.
 */
public final class RateLimitException extends TrivetException {
    private static final long serialVersionUID = 1;

    RateLimitException(Failure failure) {
        super(failure, "too many requests", null);
    }

    /**
     * Returns how long to wait before the next call; null when the vendor refused this one and did not say. What is longer than a
     * thousand years counts as a thousand years.
     */
    public @Nullable Duration retryAfter() {
        return askedWait();
    }

    @Override
    boolean isTransient() {
        return true;
    }

    @Override
    boolean wasSurelyNotCarriedOut() {
        return true;
    }
}
