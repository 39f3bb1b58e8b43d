package dev.trivet;

import dev.trivet.client.Operation;
import dev.trivet.errors.TrivetException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a request, from joining the queue of the rate limiter to its end. It contains no
 * personal data, except in the {@linkplain TrivetException#headers headers} of its failure.
 */
public final class CallAttempt {
    /** The outcome of an attempt. */
    public enum Outcome {
        /** The vendor responded with success. */
        SUCCEEDED("succeeded"),
        /** The vendor responded with an error or with a malformed response, or did not respond. */
        FAILED("failed"),
        /**
         * The call was canceled after the request was sent: it was disposed of, its thread was
         * interrupted, its deadline passed, or its client was closed. The vendor may have carried
         * out the request.
         */
        CANCELED("canceled"),
        /**
         * The request was not sent: the rate limiter rejected it or failed, or the call was
         * canceled while it was queued.
         */
        NOT_SENT("not sent");

        private final String description;

        Outcome(String description) {
            this.description = description;
        }

        /** Returns the outcome in plain words, such as {@code not sent}. */
        public String description() {
            return description;
        }
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

    /**
     * Returns the operation's name in the vendor's OpenAPI document, such as {@code listEmployees}.
     */
    public String operation() {
        return operation.id();
    }

    /** Returns the number of the attempt within its request, from 1. */
    public int number() {
        return number;
    }

    /** Returns the outcome of the attempt. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the time that the attempt waited for the rate limiter. */
    public Duration rateLimitWait() {
        return rateLimitWait;
    }

    /**
     * Returns the time from sending the request until the response was read, or until the attempt
     * failed or was canceled; zero if it was not sent.
     */
    public Duration duration() {
        return duration;
    }

    /** Returns the HTTP status of the response; 0 if there was none. */
    public int status() {
        return status;
    }

    /**
     * Returns the exception of an attempt that failed, or that the rate limiter rejected; null for
     * any other attempt.
     */
    public @Nullable TrivetException failure() {
        return failure;
    }

    /** Returns the delay before the next attempt; null if none is scheduled. */
    public @Nullable Duration retryDelay() {
        return retryDelay;
    }

    /** Returns the vendor, operation, number, outcome, status and duration on one line. */
    @Override
    public String toString() {
        return operation + ", attempt " + number + ": " + outcome.description()
                + (status == 0 ? "" : " (" + status + ")") + " in " + duration.toMillis() + " ms";
    }
}
