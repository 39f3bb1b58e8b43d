package dev.trivet;

import static java.util.Objects.requireNonNull;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import java.io.Closeable;
import java.io.IOException;
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

    /** Ends when these connections are closed. Calls listen to it, because one that OkHttp cancels says nothing. */
    private final CompletableSubject closing = CompletableSubject.create();

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

    /** Returns what fails with an {@link IOException} once these connections are closed. */
    Completable closed() {
        return closing.andThen(Completable.error(ClosedException::new));
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
     * Cancels what is under way or waits, and ends our own threads and connections; an HTTP client that was given is left alone.
     * All these calls, and later ones, fail with {@link TransportException}. Closing twice does no harm.
     */
    @Override
    public void close() {
        closing.onComplete();
        if (isOurs) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Says why a call got no answer. */
    private static final class ClosedException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
