package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import java.io.Closeable;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;

/**
 * How one facade sends, until it is closed: over connections that it shares with others.
 *
 * <p>OkHttp's own second attempts are switched off: they ask neither the rate limit nor whether an operation may happen
 * twice, and nobody counts them.
 */
final class HttpTransport implements Closeable {
    private final Connections connections;
    private final Runnable leave;
    private final OkHttpClient client;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Closing closing = new Closing();

    /**
     * Creates a transport.
     *
     * @param leave tells, once, that it needs {@code connections} no more
     */
    HttpTransport(Connections connections, Runnable leave, UserAgent userAgent) {
        this.connections = connections;
        this.leave = leave;
        client = connections
                .client()
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addInterceptor(userAgent)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    /** Returns what fails with a {@link ClosedException} once this, or the connections, are closed. */
    Completable closed() {
        return Completable.create(caller -> {
            // Both may be closed at once; the one that comes too late is not heard.
            CompositeDisposable parts = new CompositeDisposable();
            caller.setDisposable(parts);
            parts.add(closing.closed().subscribe(() -> caller.tryOnError(new ClosedException())));
            parts.add(connections.closed().subscribe(() -> caller.tryOnError(new ClosedException())));
        });
    }

    /** Cancels what is under way or waits. Closing twice does no harm. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            closing.close();
            leave.run();
        }
    }
}
