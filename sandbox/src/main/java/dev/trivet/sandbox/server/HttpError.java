package dev.trivet.sandbox.server;

/**
 * Ends the handling of a request with an error response. The message must not contain values of the
 * request.
 */
public final class HttpError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    /** Creates an error with an HTTP status and the text of the error body. */
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
