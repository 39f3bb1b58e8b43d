package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Turns whatever an interceptor, or OkHttp itself, throws unchecked into an {@link IOException},
 * and closes the response that the interceptor may have received. OkHttp would end the dispatcher
 * thread with it, which ends an app on Android.
 */
final class UncheckedExceptionInterceptor {
    private UncheckedExceptionInterceptor() {}

    /**
     * Encloses the interceptors that {@code builder} has, so it must be called after all others
     * were added.
     */
    static void install(OkHttpClient.Builder builder) {
        builder.interceptors().add(0, UncheckedExceptionInterceptor::guard);
        builder.interceptors().add(UncheckedExceptionInterceptor::remember);
    }

    @SuppressWarnings("CatchingUnchecked") // Checked exceptions can be thrown undeclared, for example by Kotlin.
    private static Response guard(Chain chain) throws IOException {
        GuardedCall call = requireNonNull(chain.request().tag(GuardedCall.class));
        call.reachedInterceptors();
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            try {
                call.abandon();
            } catch (Throwable another) {
                // The first one is reported.
            }
            throw new InternalFailureException(e);
        }
    }

    private static Response remember(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        GuardedCall call = chain.request().tag(GuardedCall.class);
        // An interceptor of the consumer may have dropped the tags.
        if (call != null) {
            call.received(response);
        }
        return response;
    }
}
