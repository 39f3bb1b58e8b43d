package dev.trivet;

import dev.trivet.client.Operation;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Decides whether a failed call is tried again, and when. */
final class Retries {
    private final RetryPolicy policy;
    private final Random random;

    Retries(RetryPolicy policy, Random random) {
        this.policy = policy;
        this.random = random;
    }

    /** Returns the decisions by {@code other}, or these where it is null. */
    Retries by(@Nullable RetryPolicy other) {
        return other == null ? this : new Retries(other, random);
    }

    /** Returns the longest wait that a vendor may ask for. */
    Duration maximumRetryAfter() {
        return policy.maximumRetryAfter();
    }

    /** Returns how long to wait before the next attempt, or null when {@code failure} is final. */
    @Nullable
    Duration delayAfter(TrivetException failure, Operation operation) {
        boolean again = failure.attempts() < policy.maximumAttempts()
                && failure.isTransient()
                && (operation.isIdempotent() || failure.wasSurelyNotCarriedOut());
        Duration asked = failure.askedWait();
        if (!again || (asked != null && asked.compareTo(policy.maximumRetryAfter()) > 0)) {
            return null;
        }
        return asked == null ? policy.backOff(failure.attempts(), random) : asked;
    }

    /**
     * Returns how long everyone must hold back after a 429: as long as the vendor asks, or as long as this call does. What
     * the vendor asks beyond the policy's limit is cut to it, so that later calls fail soon and say why.
     */
    Duration pauseAfter(RateLimitException refusal, @Nullable Duration delay) {
        if (delay != null) {
            return delay;
        }
        Duration asked = refusal.askedWait();
        Duration wait = asked == null ? policy.backOff(refusal.attempts(), random) : asked;
        return wait.compareTo(policy.maximumRetryAfter()) > 0 ? policy.maximumRetryAfter() : wait;
    }
}
