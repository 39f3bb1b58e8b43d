package dev.trivet.client;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A call whose callback receives every failure. Interceptors find the call as a tag of the request.
 *
 * <ul>
 *   <li>Retrofit rethrows an {@link Error} such as {@link OutOfMemoryError} while it reads a
 *       response, and does not call the callback.
 *   <li>OkHttp does not call the callback if its thread dies before the interceptors start or after
 *       they have returned. {@link DispatcherExecutor} detects that.
 * </ul>
 */
final class GuardedCall implements Call {
    private final OkHttpClient client;
    private final Call delegate;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Response received;
    private volatile @Nullable Execution execution;

    GuardedCall(OkHttpClient client, Request.Builder request) {
        this.client = client;
        this.delegate = client.newCall(request.tag(GuardedCall.class, this).build());
    }

    /** Records that the interceptors run on the current thread. */
    void reachedInterceptors() {
        thread = Thread.currentThread();
    }

    /** Records OkHttp's response, for {@link #abandon}. */
    void received(Response response) {
        received = response;
    }

    /** Cancels the call, and closes the response if one was received. */
    void abandon() {
        delegate.cancel();
        Response response = received;
        if (response != null) {
            response.close();
        }
    }

    /**
     * Fails this call with {@code error} if {@code dead} was its thread, or if its interceptors
     * have not started.
     */
    void threadDied(Thread dead, Throwable error) {
        Thread reached = thread;
        Execution started = execution;
        if (started != null && (reached == null || reached == dead)) {
            started.fail(error);
        }
    }

    @Override
    public void enqueue(Callback callback) {
        Execution started = new Execution(callback);
        execution = started;
        started.register();
        try {
            delegate.enqueue(started);
        } catch (Throwable e) {
            started.complete();
            throw e;
        }
    }

    @Override
    public void cancel() {
        delegate.cancel();
    }

    @Override
    public boolean isCanceled() {
        return delegate.isCanceled();
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
        return new GuardedCall(client, request().newBuilder());
    }

    private final class Execution implements Callback {
        private final Callback callback;
        private final AtomicBoolean completed = new AtomicBoolean();

        Execution(Callback callback) {
            this.callback = callback;
        }

        void register() {
            ExecutorService threads = client.dispatcher().executorService();
            if (threads instanceof DispatcherExecutor) {
                ((DispatcherExecutor) threads).started(GuardedCall.this);
            }
        }

        void complete() {
            completed.set(true);
            ExecutorService threads = client.dispatcher().executorService();
            if (threads instanceof DispatcherExecutor) {
                ((DispatcherExecutor) threads).completed(GuardedCall.this);
            }
        }

        // Kotlin code, such as OkHttp, can throw checked exceptions that it does not declare.
        @Override
        @SuppressWarnings("CatchingUnchecked")
        public void onResponse(Call call, Response response) {
            try {
                callback.onResponse(GuardedCall.this, response);
                complete();
            } catch (Throwable e) {
                fail(e);
            }
        }

        @Override
        public void onFailure(Call call, IOException e) {
            if (!completed.get()) {
                callback.onFailure(GuardedCall.this, e);
                complete();
            }
        }

        void fail(Throwable error) {
            try {
                abandon();
            } finally {
                onFailure(GuardedCall.this, new InternalFailureException(error));
            }
        }
    }
}
