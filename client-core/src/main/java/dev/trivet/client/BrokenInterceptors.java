package dev.trivet.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Has a call fail when an interceptor, or OkHttp itself, throws something unchecked: on Android without the permission INTERNET,
 * for one. OkHttp would cancel the call and end the thread, and Retrofit tells nobody of a call that was cancelled, so that its
 * caller would wait for ever.
 */
final class BrokenInterceptors implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (RuntimeException e) {
            throw new BrokenCallException(e);
        }
    }

    /** Says that a request, or its answer, could not be dealt with on this side; the cause says why. */
    private static final class BrokenCallException extends IOException {
        private static final long serialVersionUID = 1;

        BrokenCallException(RuntimeException cause) {
            super("the call broke with " + cause.getClass().getSimpleName(), cause);
        }
    }
}
