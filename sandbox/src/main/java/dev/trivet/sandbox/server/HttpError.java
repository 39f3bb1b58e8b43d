package dev.trivet.sandbox.server;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a request is rejected or fails. Contains the status and the message of the error
 * response. The message must not contain values of the request.
 */
public final class HttpError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;
    /** The value of {@code Retry-After}, or null. */
    private final @Nullable String retryAfter;

    /** Creates an error with an HTTP status and the message in the error body. */
    public HttpError(int status, String reason) {
        this(status, reason, null);
    }

    private HttpError(int status, String reason, @Nullable String retryAfter) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Returns a copy with the header {@code Retry-After}. */
    public HttpError withRetryAfter(long seconds) {
        return new HttpError(status, reason, Long.toString(seconds));
    }

    @Nullable
    String retryAfter() {
        return retryAfter;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
