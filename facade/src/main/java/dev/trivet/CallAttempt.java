package dev.trivet;

import dev.trivet.client.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request that was made, and what became of it. It holds no personal data. */
public final class CallAttempt {
    private final Operation operation;
    private final int number;
    private final Duration rateLimitWait;
    private final Duration duration;
    private final int status;
    private final @Nullable TrivetException failure;
    private final @Nullable Duration retryDelay;

    CallAttempt(
            Operation operation,
            int number,
            Duration rateLimitWait,
            Duration duration,
            int status,
            @Nullable TrivetException failure,
            @Nullable Duration retryDelay) {
        this.operation = operation;
        this.number = number;
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

    /** Returns how long the attempt waited for the rate limit. */
    public Duration rateLimitWait() {
        return rateLimitWait;
    }

    /** Returns the time from sending the request to having the answer read, or the failure. */
    public Duration duration() {
        return duration;
    }

    /** Returns the HTTP status of the answer; 0 when there was none. */
    public int status() {
        return status;
    }

    /** Returns why the attempt failed; null when it succeeded. */
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
        String outcome = failure == null ? "done" : failure.getClass().getSimpleName();
        return operation + ", attempt " + number + ": " + outcome + " in " + duration.toMillis() + " ms";
    }
}
