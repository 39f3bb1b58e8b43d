package dev.trivet.errors;

/**
 * Thrown if the vendor responds with a server error: status 5xx, or 408 if it did not receive the
 * request in time.
 */
public final class ServerErrorException extends TrivetException {
    private static final long serialVersionUID = 1;

    ServerErrorException(ErrorContext failure) {
        super(failure, failure.status == 408 ? "request timeout" : "server error", null);
    }

    @Override
    public boolean isRetryable() {
        return status() == 408 || status() == 500 || (status() >= 502 && status() <= 504);
    }

    /** Returns false: even after a 408 the vendor may have received the request. */
    @Override
    boolean wasRejected() {
        return false;
    }
}
