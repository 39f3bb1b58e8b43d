package dev.trivet.client;

import java.io.IOException;

/**
 * A request could not be sent, or its response could not be read, because of an unexpected
 * exception in this process. The exception is the cause.
 */
final class InternalFailureException extends IOException {
    private static final long serialVersionUID = 1;

    InternalFailureException(Throwable cause) {
        super("unexpected failure while the request was sent or its response read", cause);
    }

    /** Omits the stack trace: the cause has one, and memory may be exhausted. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // No state is changed.
    public Throwable fillInStackTrace() {
        return this;
    }
}
