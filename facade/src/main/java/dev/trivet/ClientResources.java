package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.DispatcherExecutor;
import dev.trivet.errors.TransportException;
import java.io.Closeable;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The connection pool and the threads of any number of clients.
 *
 * <p>Clients for which none are set share default resources, which are created for the first client
 * and closed with the last. To use separate resources, create them, pass them to the builders, and
 * close them after the clients. Rate limits do not depend on client resources. Safe for use by
 * multiple threads.
 */
public final class ClientResources implements Closeable {
    private static final int MAXIMUM_REQUESTS = 256;

    private final OkHttpClient client;
    private final boolean ownsClient;

    /** Each call subscribes to this signal: OkHttp does not report which calls it cancels. */
    private final CloseSignal closing = new CloseSignal();

    ClientResources(OkHttpClient client, boolean ownsClient) {
        this.client = client;
        this.ownsClient = ownsClient;
    }

    /**
     * Creates client resources with a new pool and new threads. At most 256 requests are sent at a
     * time.
     */
    public static ClientResources create() {
        Dispatcher dispatcher = new Dispatcher(new DispatcherExecutor());
        // OkHttp's defaults, 64 and 5 per host, would queue calls that already have a permit of the
        // rate limiter, and send them in a burst later. At 10 requests per second, calls usually
        // time out before this number is reached.
        dispatcher.setMaxRequests(MAXIMUM_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAXIMUM_REQUESTS);
        return new ClientResources(
                new OkHttpClient.Builder().dispatcher(dispatcher).build(), true);
    }

    /**
     * Creates client resources that use {@code client}: its pool, threads, proxy, timeouts and
     * interceptors. The caller still owns it: {@link #close} does not shut it down.
     */
    public static ClientResources of(OkHttpClient client) {
        return new ClientResources(requireNonNull(client, "client"), false);
    }

    /** Returns the signal that notifies calls when these resources are closed. */
    CloseSignal closing() {
        return closing;
    }

    OkHttpClient client() {
        return client;
    }

    /**
     * Cancels the calls that are queued or in progress, and shuts down the threads and the pool,
     * unless they belong to an HTTP client of the caller. These calls, and later ones, fail with
     * {@link TransportException}. Closing again has no effect.
     */
    @Override
    public void close() {
        closing.close();
        if (ownsClient) {
            // An HTTP/2 connection outlives a call that is canceled on it.
            client.dispatcher().setIdleCallback(client.connectionPool()::evictAll);
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
