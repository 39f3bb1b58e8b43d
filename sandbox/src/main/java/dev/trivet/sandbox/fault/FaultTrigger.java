package dev.trivet.sandbox.fault;

import org.jspecify.annotations.Nullable;

/**
 * The requests that a fault applies to.
 *
 * @param operation the operation, or null for all
 * @param after the number of requests that are skipped first
 * @param times the number of requests that are affected
 * @param chance the probability that a request is affected, from 0 to 1
 */
public record FaultTrigger(@Nullable String operation, long after, long times, double chance) {

    /** A trigger that selects the next request. */
    public static final FaultTrigger ONCE = new FaultTrigger(null, 0, 1, 1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public FaultTrigger {
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative: " + after);
        }
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1: " + times);
        }
        // Also rejects NaN.
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be from 0 to 1: " + chance);
        }
    }

    boolean matches(String requested) {
        return operation == null || operation.equals(requested);
    }
}
