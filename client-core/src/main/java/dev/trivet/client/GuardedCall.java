package dev.trivet.client;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/**
 * A call whose callback is notified of every failure.
 *
 * <ul>
 *   <li>Retrofit rethrows {@link Error}s such as {@link OutOfMemoryError} while it reads a
 *       response, and notifies no one.
 *   <li>Retrofit does not report failures of a cancelled call. OkHttp cancels calls by itself,
 *       after an exception in an interceptor or through {@link okhttp3.Dispatcher#cancelAll}, so
 *       only a cancellation by the caller counts here.
 * </ul>
 */
final class GuardedCall implements Call {
    private final Call delegate;
    private volatile boolean canceledByCaller;

    GuardedCall(Call delegate) {
        this.delegate = delegate;
    }

    @Override
    public void enqueue(Callback callback) {
        delegate.enqueue(new Callback() {
            @Override
            @SuppressWarnings("CatchingUnchecked") // Adapters may be written in Kotlin, which declares no exceptions.
            public void onResponse(Call call, Response response) {
                try {
                    callback.onResponse(GuardedCall.this, response);
                } catch (Throwable e) {
                    try {
                        delegate.cancel();
                        response.close();
                    } finally {
                        callback.onFailure(GuardedCall.this, new InternalFailureException(e));
                    }
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                callback.onFailure(GuardedCall.this, e);
            }
        });
    }

    @Override
    public void cancel() {
        canceledByCaller = true;
        delegate.cancel();
    }

    @Override
    public boolean isCanceled() {
        return canceledByCaller;
    }

    @Override
    public Request request() {
        return delegate.request();
    }

    @Override
    public Response execute() throws IOException {
        return delegate.execute();
    }

    @Override
    public boolean isExecuted() {
        return delegate.isExecuted();
    }

    @Override
    public Timeout timeout() {
        return delegate.timeout();
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Call clone() {
        return new GuardedCall(delegate.clone());
    }
}
