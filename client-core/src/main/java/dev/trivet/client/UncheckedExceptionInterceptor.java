package dev.trivet.client;

import java.io.IOException;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever an interceptor, or OkHttp itself, throws unchecked into an {@link IOException},
 * and closes the response that the interceptor may have received. OkHttp would end the dispatcher
 * thread with it, which ends an app on Android.
 */
final class UncheckedExceptionInterceptor {
    /**
     * The response that the interceptors between the outermost and the innermost one have received.
     */
    private static final class Received {
        private volatile @Nullable Response response;
    }

    private UncheckedExceptionInterceptor() {}

    /**
     * Encloses the interceptors that {@code builder} has, so it must be called after all others
     * were added.
     */
    static void install(OkHttpClient.Builder builder) {
        builder.interceptors().add(0, UncheckedExceptionInterceptor::guard);
        builder.interceptors().add(UncheckedExceptionInterceptor::remember);
    }

    @SuppressWarnings("CatchingUnchecked") // Checked exceptions can be thrown undeclared, from Kotlin for one.
    private static Response guard(Chain chain) throws IOException {
        Received received = new Received();
        try {
            return chain.proceed(
                    chain.request().newBuilder().tag(Received.class, received).build());
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            try {
                chain.call().cancel();
                Response response = received.response;
                if (response != null) {
                    response.close();
                }
            } catch (Throwable another) {
                // The first one is reported.
            }
            throw new InternalFailureException(e);
        }
    }

    private static Response remember(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Received received = chain.request().tag(Received.class);
        if (received != null) {
            received.response = response;
        }
        return response;
    }
}
