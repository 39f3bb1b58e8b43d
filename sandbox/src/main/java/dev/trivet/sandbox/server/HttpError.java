package dev.trivet.sandbox.server;

/**
 * An error response, thrown while handling a request. The message must not contain values of the
 * request.
 */
public final class HttpError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    /** Creates an error with an HTTP status and the message in the error body. */
    public HttpError(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
