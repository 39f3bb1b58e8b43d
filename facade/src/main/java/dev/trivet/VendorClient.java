package dev.trivet;

import dev.trivet.errors.TransportException;
import java.io.Closeable;

/**
 * A client of one vendor. Safe for use by multiple threads.
 *
 * <p>Close it at the end of the program.
 */
public abstract class VendorClient implements Closeable {
    final HttpTransport transport;
    final CallExecutor calls;

    VendorClient(HttpTransport transport, CallExecutor calls) {
        this.transport = transport;
        this.calls = calls;
    }

    /**
     * Cancels the calls of this client that are queued or in progress. They, and later ones, fail
     * with {@link TransportException}. The default client resources are closed with the last of
     * their clients; client resources and HTTP clients that the caller passed are not closed.
     * Closing again has no effect.
     */
    @Override
    public void close() {
        transport.close();
    }
}
