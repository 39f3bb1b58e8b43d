package dev.trivet;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okio.ByteString;

/**
 * What clients share: one connection pool with its threads, and one rate limit for each credential.
 *
 * <p>A program makes one, gives it to each builder, and closes it after the clients. A client to which none was given has one
 * to itself, because nothing here is global. Safe for use from many threads.
 */
public final class Connections implements Closeable {
    private final OkHttpClient client;
    private final boolean isOurs;
    /** By the hash of the credential, which itself is not kept. */
    private final Map<ByteString, RateLimiter> limiters = new ConcurrentHashMap<>();

    private Connections(OkHttpClient client, boolean isOurs) {
        this.client = client;
        this.isOurs = isOurs;
    }

    /** Creates connections with a pool and threads of their own. */
    public static Connections create() {
        return new Connections(new OkHttpClient(), true);
    }

    /** Creates connections of {@code client}: its pool, threads, proxy, timeouts and interceptors. It stays the caller's. */
    public static Connections of(OkHttpClient client) {
        return new Connections(requireNonNull(client, "client"), false);
    }

    OkHttpClient client() {
        return client;
    }

    /** Returns the limiter of {@code credential}, which {@code first} makes when it is asked for the first time. */
    RateLimiter limiter(String credential, Supplier<RateLimiter> first) {
        return limiters.computeIfAbsent(
                ByteString.encodeUtf8(credential).sha256(), unknown -> requireNonNull(first.get()));
    }

    /**
     * Cancels what is under way, and ends our own threads and connections; an HTTP client that was given is left alone.
     * Later calls fail with {@link TransportException}. Closing twice does no harm.
     */
    @Override
    public void close() {
        if (isOurs) {
            client.dispatcher().executorService().shutdown();
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }
}
