package dev.trivet.errors;

/**
 * Thrown if a call exceeds a rate limit. Either the vendor rejected the last attempt (429), or the
 * call would have waited for the client's rate limiter for longer than {@code
 * maximumRateLimitWait}; then {@link #status} is 0.
 */
public final class RateLimitException extends TrivetException {
    private static final long serialVersionUID = 1;

    RateLimitException(ErrorContext failure) {
        super(failure, "too many requests", null);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }

    @Override
    boolean wasRejected() {
        return true;
    }
}
