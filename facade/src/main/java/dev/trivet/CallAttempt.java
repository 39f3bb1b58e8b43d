package dev.trivet;

import dev.trivet.client.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to make a request, from the queue of the rate limit to its end, and what became of it. It holds no personal
 * data.
 */
public final class CallAttempt {
    /** What became of an attempt. */
    public enum Outcome {
        /** The vendor answered with success. */
        SUCCEEDED,
        /** The vendor answered with an error or with what cannot be understood, or did not answer. */
        FAILED,
        /**
         * Somebody gave the call up after the request was sent: it was disposed of, its thread was interrupted, its deadline
         * passed, or its client was closed. The vendor may have carried it out.
         */
        CANCELLED,
        /**
         * The request was never sent: the rate limit on this side refused it, or somebody gave the call up while it was
         * waiting for the rate limit.
         */
        NOT_SENT
    }

    private final Operation operation;
    private final int number;
    private final Outcome outcome;
    private final Duration rateLimitWait;
    private final Duration duration;
    private final int status;
    private final @Nullable TrivetException failure;
    private final @Nullable Duration retryDelay;

    CallAttempt(
            Operation operation,
            int number,
            Outcome outcome,
            Duration rateLimitWait,
            Duration duration,
            int status,
            @Nullable TrivetException failure,
            @Nullable Duration retryDelay) {
        this.operation = operation;
        this.number = number;
        this.outcome = outcome;
        this.rateLimitWait = rateLimitWait;
        this.duration = duration;
        this.status = status;
        this.failure = failure;
        this.retryDelay = retryDelay;
    }

    /** Returns the name of the vendor, such as {@code Enzoic}. */
    public String vendor() {
        return operation.vendor();
    }

    /** Returns the operation's name in the vendor's OpenAPI document, such as {@code listEmployees}. */
    public String operation() {
        return operation.id();
    }

    /** Returns 1 for a call's first attempt, and one more for each further one. */
    public int number() {
        return number;
    }

    /** Returns what became of the attempt. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns how long the attempt waited for the rate limit. */
    public Duration rateLimitWait() {
        return rateLimitWait;
    }

    /** Returns the time from sending the request to having the answer read, or to its failure or end; zero if it was not sent. */
    public Duration duration() {
        return duration;
    }

    /** Returns the HTTP status of the answer; 0 when there was none yet. */
    public int status() {
        return status;
    }

    /** Returns why the attempt failed, or why the rate limit on this side refused it; null when it succeeded or was given up. */
    public @Nullable TrivetException failure() {
        return failure;
    }

    /** Returns how long the call waits before its next attempt; null when this one was its last. */
    public @Nullable Duration retryDelay() {
        return retryDelay;
    }

    /** Returns vendor, operation, number and outcome. */
    @Override
    public String toString() {
        String what = failure == null ? outcome.toString() : failure.getClass().getSimpleName();
        return operation + ", attempt " + number + ": " + what + " in " + duration.toMillis() + " ms";
    }
}
