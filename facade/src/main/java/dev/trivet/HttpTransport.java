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
    private final ClientResources resources;
    private final Runnable leave;
    private final OkHttpClient client;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final CloseSignal closing = new CloseSignal();

    /**
     * Creates a transport.
     *
     * @param leave tells, once, that it needs {@code connections} no more
     */
    HttpTransport(ClientResources resources, Runnable leave, UserAgent userAgent) {
        this.resources = resources;
        this.leave = leave;
        client = resources
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
            parts.add(resources.closed().subscribe(() -> caller.tryOnError(new ClosedException())));
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
