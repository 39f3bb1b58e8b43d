package dev.trivet;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** A {@link RateLimiter} says that a call would have to wait for longer than it may. */
public final class TooLongWaitException extends Exception {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    /** Creates the exception of a call for which there will be no permit before {@code wait} is over. */
    public TooLongWaitException(Duration wait) {
        super("no permit for another " + wait.toMillis() + " ms");
        this.wait = requireNonNull(wait, "wait");
    }

    /** Returns how long it takes at least until there is a permit. */
    public Duration shortestWait() {
        return wait;
    }
}
