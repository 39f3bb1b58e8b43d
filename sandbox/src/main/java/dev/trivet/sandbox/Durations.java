package dev.trivet.sandbox;

import java.time.Duration;

/** Checks on times that somebody waits. */
final class Durations {

    private Durations() {}

    /**
     * Returns the duration.
     *
     * @throws IllegalArgumentException if it is negative
     */
    static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + duration);
        }
        return duration;
    }
}
