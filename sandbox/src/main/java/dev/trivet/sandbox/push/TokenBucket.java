package dev.trivet.sandbox.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A token bucket that is initially full and refilled continuously. Tokens are counted as durations,
 * in nanoseconds. Setting the clock back does not add tokens.
 */
final class TokenBucket {

    private final InstantSource clock;
    private final Duration tokenTime;
    private final Duration full;
    private Duration level;
    private Instant filledAt;

    /**
     * Creates a full bucket.
     *
     * @param capacity the maximum number of tokens
     * @param perSecond the number of tokens added per second
     */
    TokenBucket(InstantSource clock, int capacity, int perSecond) {
        this.clock = clock;
        this.tokenTime = Duration.ofSeconds(1).dividedBy(perSecond);
        this.full = tokenTime.multipliedBy(capacity);
        this.level = full;
        this.filledAt = clock.instant();
    }

    /** Takes a token if one is available, and returns whether it did. */
    synchronized boolean tryTake() {
        refill();
        if (level.compareTo(tokenTime) < 0) {
            return false;
        }
        level = level.minus(tokenTime);
        return true;
    }

    /** Returns the time until a token is available, in seconds, rounded up. */
    synchronized long secondsToNext() {
        refill();
        Duration missing = tokenTime.minus(level);
        return missing.isNegative() ? 0 : missing.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private void refill() {
        Instant now = clock.instant();
        Duration passed = Duration.between(filledAt, now);
        if (!passed.isNegative()) {
            Duration filled = level.plus(passed);
            level = filled.compareTo(full) < 0 ? filled : full;
        }
        filledAt = now;
    }
}
