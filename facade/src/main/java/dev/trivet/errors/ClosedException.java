package dev.trivet.errors;

import java.io.IOException;

/** The client of a call, or its client resources, were closed. */
final class ClosedException extends IOException {
    private static final long serialVersionUID = 1;

    static final String MESSAGE = "the client or its connections were closed";

    ClosedException() {
        super(MESSAGE);
    }
}
