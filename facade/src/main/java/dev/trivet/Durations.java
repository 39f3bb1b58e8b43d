package dev.trivet;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Checks of durations that callers give. */
final class Durations {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Durations() {}

    static Duration positive(String name, Duration value) {
        if (notNegative(name, value).isZero()) {
            throw new IllegalArgumentException(name + " must be positive");
        }
        return value;
    }

    static Duration notNegative(String name, Duration value) {
        if (requireNonNull(value, name).isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }

    /** Returns the nanoseconds, or as many as a long holds, which is 292 years. */
    static long nanos(Duration value) {
        return value.compareTo(LONGEST) < 0 ? value.toNanos() : Long.MAX_VALUE;
    }
}
