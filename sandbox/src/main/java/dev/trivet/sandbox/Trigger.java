package dev.trivet.sandbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault spoils.
 *
 * @param operation the operation it concerns, or null when it concerns all
 * @param after how many requests pass first
 * @param times how many requests are spoiled
 * @param chance how likely it is that a request is spoiled, from 0 to 1
 */
record Trigger(@Nullable String operation, long after, long times, double chance) {

    static final Trigger ONCE = new Trigger(null, 0, 1, 1);

    Trigger on(String newOperation) {
        return new Trigger(Objects.requireNonNull(newOperation, "operation"), after, times, chance);
    }

    Trigger after(long requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("after must not be negative: " + requests);
        }
        return new Trigger(operation, requests, times, chance);
    }

    Trigger times(long requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("times must be at least 1: " + requests);
        }
        return new Trigger(operation, after, requests, chance);
    }

    Trigger withChance(double newChance) {
        // Also refuses what is not a number.
        if (!(newChance >= 0 && newChance <= 1)) {
            throw new IllegalArgumentException("chance must be from 0 to 1: " + newChance);
        }
        return new Trigger(operation, after, times, newChance);
    }

    boolean concerns(String requested) {
        return operation == null || operation.equals(requested);
    }
}
