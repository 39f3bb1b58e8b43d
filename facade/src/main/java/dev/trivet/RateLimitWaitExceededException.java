package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.internal.Durations;
import java.time.Duration;

/** Thrown if the wait for a {@link RateLimiter} would exceed the maximum wait of the call. */
public final class RateLimitWaitExceededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    /**
     * Creates the exception of a call that would get a permit after {@code wait}, queued calls
     * included.
     */
    public RateLimitWaitExceededException(Duration wait) {
        super("the rate limiter has no permit for another " + Durations.format(requireNonNull(wait, "wait")));
        this.wait = wait;
    }

    /** Returns the time that a new call would wait, queued calls included. */
    public Duration shortestWait() {
        return wait;
    }
}
