package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.DispatcherExecutor;
import dev.trivet.errors.TransportException;
import io.reactivex.rxjava3.core.Completable;
import java.io.Closeable;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * A connection pool and its threads, for any number of clients.
 *
 * <p>Clients without connections of their own share default ones, which are created for the first
 * of them and closed with the last. A program that needs others creates them, passes them to its
 * builders, and closes them after the clients. Rate limits do not depend on connections. Safe for
 * use by multiple threads.
 */
public final class ClientResources implements Closeable {
    private static final int MAXIMUM_REQUESTS = 256;

    private final OkHttpClient client;
    private final boolean ownsClient;

    /** Calls observe it themselves, because OkHttp does not report a call that it cancels. */
    private final CloseSignal closing = new CloseSignal();

    ClientResources(OkHttpClient client, boolean ownsClient) {
        this.client = client;
        this.ownsClient = ownsClient;
    }

    /**
     * Creates connections with a pool and threads of their own. At most 256 requests are sent at a
     * time.
     */
    public static ClientResources create() {
        Dispatcher dispatcher = new Dispatcher(new DispatcherExecutor());
        // OkHttp's defaults, 64 and 5 per host, would hold back calls that have a permit of the
        // rate limiter, and send them together later. 10 requests a second do not reach this number
        // before they time out.
        dispatcher.setMaxRequests(MAXIMUM_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAXIMUM_REQUESTS);
        return new ClientResources(
                new OkHttpClient.Builder().dispatcher(dispatcher).build(), true);
    }

    /**
     * Creates connections that use {@code client}: its pool, threads, proxy, timeouts and
     * interceptors. The caller still owns it: {@link #close} does not shut it down.
     */
    public static ClientResources of(OkHttpClient client) {
        return new ClientResources(requireNonNull(client, "client"), false);
    }

    /** Returns a completable that completes once these connections are closed. */
    Completable closed() {
        return closing.closed();
    }

    OkHttpClient client() {
        return client;
    }

    /**
     * Cancels the calls that are queued or under way, and shuts down the threads and the pool,
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
