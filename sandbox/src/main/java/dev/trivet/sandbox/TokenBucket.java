package dev.trivet.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket: full at first, refilled steadily, and exact, because a token is counted as the time that earns it.
 *
 * <p>A clock that is set back adds no tokens by that.
 */
final class TokenBucket {

    private final Clock clock;
    private final Duration tokenTime;
    private final Duration full;
    private Duration level;
    private Instant filledAt;

    /**
     * Creates a full bucket.
     *
     * @param capacity the most tokens it holds
     * @param perSecond the tokens that are added each second
     */
    TokenBucket(Clock clock, int capacity, int perSecond) {
        this.clock = clock;
        this.tokenTime = Duration.ofSeconds(1).dividedBy(perSecond);
        this.full = tokenTime.multipliedBy(capacity);
        this.level = full;
        this.filledAt = clock.instant();
    }

    /** Takes a token if there is one, and says whether there was. */
    synchronized boolean tryTake() {
        refill();
        if (level.compareTo(tokenTime) < 0) {
            return false;
        }
        level = level.minus(tokenTime);
        return true;
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
