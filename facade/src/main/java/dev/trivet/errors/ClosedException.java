package dev.trivet.errors;

import java.io.IOException;

/** Thrown if the client or its client resources were closed. */
final class ClosedException extends IOException {
    private static final long serialVersionUID = 1;

    static final String MESSAGE = "the client or its client resources were closed";

    ClosedException() {
        super(MESSAGE);
    }
}
