package dev.trivet;

import dev.trivet.errors.TransportException;
import java.io.Closeable;

/**
 * A client of one vendor. Safe for use by multiple threads.
 *
 * <p>Close it at the end of the program.
 */
public abstract class VendorClient implements Closeable {
    final CallExecutor calls;
    private final CloseSignal closing;
    private final Runnable release;

    /**
     * Creates a client.
     *
     * @param closing the signal that notifies {@code calls} when the client is closed
     * @param release called once, when the client no longer needs its client resources
     */
    VendorClient(CallExecutor calls, CloseSignal closing, Runnable release) {
        this.calls = calls;
        this.closing = closing;
        this.release = release;
    }

    /** Creates a copy of {@code original} that uses {@code calls}. Closing either closes both. */
    VendorClient(VendorClient original, CallExecutor calls) {
        this(calls, original.closing, original.release);
    }

    /**
     * Cancels the calls of this client that are queued or in progress. These calls, and later ones,
     * fail with {@link TransportException}. The default client resources are closed with the last
     * of their clients; client resources and HTTP clients that the caller passed are not closed.
     * Closing again has no effect.
     */
    @Override
    public void close() {
        if (closing.close()) {
            release.run();
        }
    }
}
