package dev.trivet;

import static java.util.Objects.requireNonNull;

import io.reactivex.rxjava3.core.Completable;
import java.io.Closeable;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * What clients share: one connection pool with its threads, and one rate limit for each credential.
 *
 * <p>Clients to which none were given share some that are made for the first of them and closed with the last. A program that
 * wants other connections, or some apart from the rest, makes them, gives them to its builders, and closes them after the
 * clients. Safe for use from many threads.
 */
public final class Connections implements Closeable {
    private static final int MAXIMUM_REQUESTS = 256;

    private final OkHttpClient client;
    private final boolean isOurs;
    private final CredentialLimits limits;

    /** Ends when these connections are closed. Calls listen to it, because one that OkHttp cancels says nothing. */
    private final Closing closing = new Closing();

    Connections(OkHttpClient client, boolean isOurs) {
        this(client, isOurs, new CredentialLimits());
    }

    private Connections(OkHttpClient client, boolean isOurs, CredentialLimits limits) {
        this.client = client;
        this.isOurs = isOurs;
        this.limits = limits;
    }

    /** Creates connections with a pool and threads of their own. At most 256 requests are under way at once. */
    public static Connections create() {
        return create(new CredentialLimits());
    }

    /** Creates connections like {@link #create()} that go on with {@code limits}, and add to them. */
    static Connections create(CredentialLimits limits) {
        Dispatcher dispatcher = new Dispatcher();
        // OkHttp's 64, and 5 for a host, would hold back calls that the rate limit has let go, and let them go later,
        // all at
        // once. These are more than 10 a second bring about while a vendor is silent until the timeouts.
        dispatcher.setMaxRequests(MAXIMUM_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAXIMUM_REQUESTS);
        return new Connections(new OkHttpClient.Builder().dispatcher(dispatcher).build(), true, limits);
    }

    /** Creates connections of {@code client}: its pool, threads, proxy, timeouts and interceptors. It stays the caller's. */
    public static Connections of(OkHttpClient client) {
        return new Connections(requireNonNull(client, "client"), false);
    }

    /** Returns what completes once these connections are closed. */
    Completable closed() {
        return closing.closed();
    }

    OkHttpClient client() {
        return client;
    }

    CredentialLimits limits() {
        return limits;
    }

    /**
     * Cancels what is under way or waits, and ends our own threads and connections; an HTTP client that was given is left alone.
     * All these calls, and later ones, fail with {@link TransportException}. Closing twice does no harm.
     */
    @Override
    public void close() {
        closing.close();
        if (isOurs) {
            // A connection that speaks HTTP/2 outlives a call that is cancelled on it.
            client.dispatcher().setIdleCallback(client.connectionPool()::evictAll);
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
