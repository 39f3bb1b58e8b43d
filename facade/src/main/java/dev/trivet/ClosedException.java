package dev.trivet;

import java.io.IOException;

/** Says why a call got no answer: its client, or the connections below it, were closed. */
final class ClosedException extends IOException {
    private static final long serialVersionUID = 1;

    ClosedException() {
        super("the client, or its connections, were closed");
    }
}
