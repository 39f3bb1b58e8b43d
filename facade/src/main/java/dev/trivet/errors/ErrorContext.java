package dev.trivet.errors;

import dev.trivet.client.Operation;
import dev.trivet.internal.Durations;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The context of a failed call: its operation, attempts and response. It creates the exceptions of
 * calls.
 *
 * <p>For Trivet only.
 */
public final class ErrorContext {
    final Operation operation;
    final int attempts;
    final int status;
    final Headers headers;
    final @Nullable String requestId;
    final @Nullable String vendorMessage;
    final @Nullable Duration requestedWait;
    private final @Nullable Duration longestWait;

    private ErrorContext(
            Operation operation,
            int attempts,
            int status,
            Headers headers,
            @Nullable String requestId,
            @Nullable String vendorMessage,
            @Nullable Duration requestedWait,
            @Nullable Duration longestWait) {
        this.operation = operation;
        this.attempts = attempts;
        this.status = status;
        this.headers = headers;
        this.requestId = requestId;
        this.vendorMessage = vendorMessage;
        this.requestedWait = requestedWait;
        this.longestWait = longestWait;
    }

    /** Returns the context of a call without a response. */
    public static ErrorContext withoutResponse(Operation operation, int attempts) {
        return withResponse(operation, attempts, 0, Headers.of());
    }

    /**
     * Returns the failure of a call that would wait for the rate limiter for {@code wait}, which
     * exceeds the maximum.
     */
    public RateLimitException rateLimited(Duration wait) {
        return new RateLimitException(with(null, wait));
    }

    /**
     * Returns the failure of a call that exceeded {@code deadline}.
     *
     * @param lastFailure the failure of the last attempt that failed, or null if none did
     */
    public DeadlineExceededException deadlineExceeded(Duration deadline, @Nullable TrivetException lastFailure) {
        return new DeadlineExceededException(this, deadline, lastFailure);
    }

    /** Returns the failure of a call whose calling thread was interrupted. */
    public InterruptedCallException interrupted() {
        return new InterruptedCallException(this);
    }

    /**
     * Returns the failure of a call whose response has a {@code problem} at a JSON {@code path}.
     */
    public MalformedResponseException malformed(String path, String problem) {
        return new MalformedResponseException(this, path, problem);
    }

    /** Returns the context of a call with a response. */
    public static ErrorContext withResponse(Operation operation, int attempts, int status, Headers headers) {
        return new ErrorContext(operation, attempts, status, headers, null, null, null, null);
    }

    /** Returns a copy with the vendor's request ID, which the caller has redacted. */
    public ErrorContext withRequestId(@Nullable String requestId) {
        return new ErrorContext(
                operation, attempts, status, headers, requestId, vendorMessage, requestedWait, longestWait);
    }

    /** Returns a copy with the vendor's message, already redacted, and the wait before a retry. */
    ErrorContext with(@Nullable String vendorMessage, @Nullable Duration requestedWait) {
        return new ErrorContext(
                operation, attempts, status, headers, requestId, vendorMessage, requestedWait, longestWait);
    }

    /** Returns a copy for a call that honors {@code Retry-After} up to {@code longestWait}. */
    public ErrorContext waitingAtMost(Duration longestWait) {
        return new ErrorContext(
                operation, attempts, status, headers, requestId, vendorMessage, requestedWait, longestWait);
    }

    /** Returns a copy with another response. */
    ErrorContext respondedWith(int status, Headers headers) {
        return new ErrorContext(
                operation, attempts, status, headers, requestId, vendorMessage, requestedWait, longestWait);
    }

    /**
     * Describes the failure in one line, as in
     * {@code Enzoic subscribeUsers: not found (404): unknown path}.
     */
    String describe(String problem) {
        StringBuilder line = new StringBuilder().append(operation).append(": ").append(problem);
        if (status != 0) {
            line.append(" (").append(status).append(')');
        }
        if (requestedWait != null && status == 0) {
            line.append(", the rate limiter has no permit for another ")
                    .append(Durations.format(requestedWait))
                    .append(", longer than maximumRateLimitWait");
        } else if (requestedWait != null) {
            line.append(", Retry-After ").append(Durations.format(requestedWait));
        }
        if (requestedWait != null && longestWait != null && requestedWait.compareTo(longestWait) > 0) {
            line.append(", longer than the allowed ").append(Durations.format(longestWait));
        }
        if (attempts > 1) {
            line.append(", after ").append(attempts).append(" attempts");
        }
        if (vendorMessage != null) {
            line.append(": ").append(vendorMessage);
        }
        return line.toString();
    }
}
