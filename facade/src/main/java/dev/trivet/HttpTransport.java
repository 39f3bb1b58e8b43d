package dev.trivet;

import dev.trivet.errors.ErrorMapper;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import java.io.Closeable;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;

/**
 * The HTTP client of one vendor client. Its connections may be shared with other clients.
 *
 * <p>OkHttp's own retries are off: they ignore the rate limit and the retry policy, and are not
 * reported to the listener.
 */
final class HttpTransport implements Closeable {
    private final ClientResources resources;
    private final Runnable release;
    private final OkHttpClient client;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final CloseSignal closing = new CloseSignal();

    /**
     * Creates a transport.
     *
     * @param release called once, when the transport no longer needs {@code resources}
     */
    HttpTransport(ClientResources resources, Runnable release, UserAgent userAgent) {
        this.resources = resources;
        this.release = release;
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

    /** Returns a completable that fails once the transport or its resources are closed. */
    Completable closed() {
        return Completable.create(caller -> {
            // Both may be closed at the same time; the second signal is dropped.
            CompositeDisposable parts = new CompositeDisposable();
            caller.setDisposable(parts);
            parts.add(closing.closed().subscribe(() -> caller.tryOnError(ErrorMapper.closed())));
            parts.add(resources.closed().subscribe(() -> caller.tryOnError(ErrorMapper.closed())));
        });
    }

    /** Cancels calls that are queued or in progress. Closing again has no effect. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            closing.close();
            release.run();
        }
    }
}
