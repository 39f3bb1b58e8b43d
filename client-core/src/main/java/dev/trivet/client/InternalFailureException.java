package dev.trivet.client;

import java.io.IOException;

/** A request could not be sent, or its response not be read, because of an unexpected exception in this process: the cause. */
final class InternalFailureException extends IOException {
    private static final long serialVersionUID = 1;

    /** Allocated in advance, for a heap that has no room for an exception. */
    private static final InternalFailureException OUT_OF_MEMORY =
            new InternalFailureException(new OutOfMemoryError("Java heap space"));

    private InternalFailureException(Throwable cause) {
        super("unexpected failure while the request was sent or its response read", cause);
    }

    static InternalFailureException of(Throwable cause) {
        try {
            return new InternalFailureException(cause);
        } catch (OutOfMemoryError e) {
            return OUT_OF_MEMORY;
        }
    }
}
