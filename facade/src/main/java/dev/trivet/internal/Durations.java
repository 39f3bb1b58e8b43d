package dev.trivet.internal;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.reactivex.rxjava3.core.Scheduler;
import java.time.Duration;

/** Checks, measures and formats durations. */
public final class Durations {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration YEAR = Duration.ofDays(365);

    private Durations() {}

    /**
     * Returns {@code value}.
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public static Duration positive(String name, Duration value) {
        if (notNegative(name, value).isZero()) {
            throw new IllegalArgumentException(name + " must be positive");
        }
        return value;
    }

    /**
     * Returns {@code value}.
     *
     * @throws IllegalArgumentException if {@code value} is negative
     */
    public static Duration notNegative(String name, Duration value) {
        if (requireNonNull(value, name).isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }

    /** Returns the current time of {@code clock} in milliseconds. */
    public static long now(Scheduler clock) {
        return clock.now(MILLISECONDS);
    }

    /** Returns the time since {@code start}, in milliseconds of {@code clock}; never negative. */
    public static Duration since(long start, Scheduler clock) {
        return Duration.ofMillis(Math.max(0, now(clock) - start));
    }

    /** Returns the nanoseconds, at most {@link Long#MAX_VALUE}, which is 292 years. */
    public static long nanos(Duration value) {
        return value.compareTo(LONGEST) < 0 ? value.toNanos() : Long.MAX_VALUE;
    }

    /**
     * Formats a duration for a message. It is rounded up, so that a caller that waits for this time
     * does not retry too early.
     */
    public static String format(Duration value) {
        if (value.compareTo(YEAR) > 0) {
            return "more than a year";
        }
        long seconds = value.getSeconds();
        return seconds == 0 && value.getNano() > 0
                ? (value.getNano() + 999_999) / 1_000_000 + " ms"
                : seconds + (value.getNano() == 0 ? 0 : 1) + " s";
    }
}
