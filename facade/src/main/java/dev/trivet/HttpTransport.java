package dev.trivet;

import dev.trivet.errors.ErrorMapper;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import java.io.Closeable;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;

/**
 * The HTTP client of one vendor client, until it is closed. Its connections may be shared.
 *
 * <p>OkHttp's own retries are off: they ignore the rate limit and whether an operation is
 * idempotent, and are not counted.
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
     * @param leave called once, when this no longer needs {@code resources}
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

    /** Returns a completable that fails once this or the connections are closed. */
    Completable closed() {
        return Completable.create(caller -> {
            // Both may be closed at the same time; the second signal is dropped.
            CompositeDisposable parts = new CompositeDisposable();
            caller.setDisposable(parts);
            parts.add(closing.closed().subscribe(() -> caller.tryOnError(ErrorMapper.closed())));
            parts.add(resources.closed().subscribe(() -> caller.tryOnError(ErrorMapper.closed())));
        });
    }

    /** Cancels calls that are queued or under way. Closing again has no effect. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            closing.close();
            leave.run();
        }
    }
}
