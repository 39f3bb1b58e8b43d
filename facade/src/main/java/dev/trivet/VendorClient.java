package dev.trivet;

import dev.trivet.errors.TransportException;
import java.io.Closeable;

/**
 * A client of one vendor. Safe for use by multiple threads.
 *
 * <p>A program closes it at its end.
 */
public abstract class VendorClient implements Closeable {
    final CallExecutor calls;
    private final CloseSignal closing;
    private final Runnable leave;

    /**
     * Creates a client.
     *
     * @param closing notifies {@code calls}
     * @param leave called once, when the client no longer needs its connections
     */
    VendorClient(CallExecutor calls, CloseSignal closing, Runnable leave) {
        this.calls = calls;
        this.closing = closing;
        this.leave = leave;
    }

    /** Creates a client that executes other {@code calls}, and is closed with {@code whole}. */
    VendorClient(VendorClient whole, CallExecutor calls) {
        this(calls, whole.closing, whole.leave);
    }

    /**
     * Cancels the calls of this client that are queued or under way. They, and later ones, fail
     * with {@link TransportException}. The default connections are closed with the last of their
     * clients; connections and HTTP clients that the caller passed are not closed. Closing again
     * has no effect.
     */
    @Override
    public void close() {
        if (closing.close()) {
            leave.run();
        }
    }
}
