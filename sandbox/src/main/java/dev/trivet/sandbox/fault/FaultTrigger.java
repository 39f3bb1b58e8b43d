package dev.trivet.sandbox.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault applies to.
 *
 * @param operation the operation, or null for all
 * @param after the number of requests that pass first
 * @param times the number of requests that are affected
 * @param chance the probability that a request is affected, from 0 to 1
 */
public record FaultTrigger(@Nullable String operation, long after, long times, double chance) {

    /** The next request. */
    public static final FaultTrigger ONCE = new FaultTrigger(null, 0, 1, 1);

    /** Returns a copy for one operation. */
    public FaultTrigger withOperation(String newOperation) {
        return new FaultTrigger(Objects.requireNonNull(newOperation, "operation"), after, times, chance);
    }

    /**
     * Returns a copy that lets requests pass first.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public FaultTrigger withAfter(long requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("after must not be negative: " + requests);
        }
        return new FaultTrigger(operation, requests, times, chance);
    }

    /**
     * Returns a copy for a number of requests.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public FaultTrigger withTimes(long requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("times must be at least 1: " + requests);
        }
        return new FaultTrigger(operation, after, requests, chance);
    }

    /**
     * Returns a copy with a probability.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public FaultTrigger withChance(double newChance) {
        // Written so that it rejects NaN.
        if (!(newChance >= 0 && newChance <= 1)) {
            throw new IllegalArgumentException("chance must be from 0 to 1: " + newChance);
        }
        return new FaultTrigger(operation, after, times, newChance);
    }

    boolean matches(String requested) {
        return operation == null || operation.equals(requested);
    }
}
