package dev.trivet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The vendor got more requests than it allows: 429, still after the last attempt, or with a wait that is too long. */
public final class RateLimitException extends TrivetException {
    private static final long serialVersionUID = 1;

    RateLimitException(Failure failure) {
        super(failure, "too many requests", null);
    }

    /** Returns how long the vendor asks to wait; null when it did not say. */
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
