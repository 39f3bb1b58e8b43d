package dev.trivet.client;

import java.io.IOException;

/**
 * A request could not be sent, or its response not be read, because of an unexpected exception in
 * this process: the cause.
 */
final class InternalFailureException extends IOException {
    private static final long serialVersionUID = 1;

    InternalFailureException(Throwable cause) {
        super("unexpected failure while the request was sent or its response read", cause);
    }

    /** None, because the cause has it, and the heap may be full. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Nothing is shared.
    public Throwable fillInStackTrace() {
        return this;
    }
}
