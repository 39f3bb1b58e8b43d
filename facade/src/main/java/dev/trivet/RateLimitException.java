package dev.trivet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * There were too many requests. Either the vendor refused the last attempt (429), or asked for a
 * longer wait than the retry policy allows. Or the call would have waited longer for the client's
 * rate limiter than {@code maximumRateLimitWait}; then {@link #status} is 0.
 */
public final class RateLimitException extends TrivetException {
    private static final long serialVersionUID = 1;

    RateLimitException(ErrorContext failure) {
        super(failure, "too many requests", null);
    }

    /**
     * Returns how long to wait before the next call, at most a thousand years; null if the vendor
     * refused this one and did not say. For the client's rate limiter it is the wait of a new call,
     * queued calls included.
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
