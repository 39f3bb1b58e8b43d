package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller observe the response to one request of a generated API, which hands over the body only.
 *
 * <p>Give it to {@link ClientBuilder#responses}, and pass it the requests of that client. It may be shared between threads.
 */
public final class Responses implements Interceptor {
    /** Who observes what is being subscribed to on this thread: RxJava has no context that could carry it to the call. */
    @SuppressWarnings(
            "ThreadLocalUsage") // A static one would be shared by all clients; this one is empty between calls.
    private final ThreadLocal<@Nullable ResponseObserver> subscribing = new ThreadLocal<>();

    /**
     * Returns {@code request}, each subscription to which also tells {@code observer} of the response.
     *
     * @param request what a generated API returned; what changes the thread of its subscription loses the observer
     */
    public <T> Single<T> observe(Single<T> request, ResponseObserver observer) {
        requireNonNull(request, "request");
        requireNonNull(observer, "observer");
        return new Single<T>() {
            @Override
            protected void subscribeActual(SingleObserver<? super T> subscriber) {
                ResponseObserver outer = subscribing.get();
                subscribing.set(observer);
                try {
                    request.subscribe(subscriber);
                } finally {
                    restore(outer);
                }
            }
        };
    }

    private void restore(@Nullable ResponseObserver outer) {
        if (outer == null) {
            subscribing.remove();
        } else {
            subscribing.set(outer);
        }
    }

    /** Returns {@code request}, tagged with the observer for the subscription in progress on this thread. */
    Request mark(Request request) {
        ResponseObserver observer = subscribing.get();
        return observer == null
                ? request
                : request.newBuilder().tag(ResponseObserver.class, observer).build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseObserver observer = chain.request().tag(ResponseObserver.class);
        if (observer != null) {
            observer.answered(response.code(), response.headers());
        }
        return response;
    }
}
