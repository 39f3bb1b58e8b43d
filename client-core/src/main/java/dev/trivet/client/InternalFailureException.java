package dev.trivet.client;

import java.io.IOException;

/**
 * Thrown if a request cannot be sent, or its response cannot be read, because of an unexpected
 * exception in this process. That exception is the cause.
 */
final class InternalFailureException extends IOException {
    private static final long serialVersionUID = 1;

    InternalFailureException(Throwable cause) {
        super("unexpected failure while sending the request or reading the response", cause);
    }

    /** Omits the stack trace: the cause has one, and memory may be exhausted. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // No state is changed.
    public Throwable fillInStackTrace() {
        return this;
    }
}
