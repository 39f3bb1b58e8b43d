package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Interceptors that convert unexpected exceptions of other interceptors and of OkHttp to an {@link
 * IOException}, and close the response if one was received. Otherwise the exception would end the
 * dispatcher thread, and on Android the app.
 */
final class UncheckedExceptionInterceptor {
    private UncheckedExceptionInterceptor() {}

    /**
     * Adds an interceptor before, and one after, the interceptors of {@code builder}. Call this
     * method last, because the two must be the first and the last interceptor.
     */
    static void install(OkHttpClient.Builder builder) {
        builder.interceptors().add(0, UncheckedExceptionInterceptor::guard);
        builder.interceptors().add(UncheckedExceptionInterceptor::recordResponse);
    }

    // Kotlin code, such as OkHttp, can throw checked exceptions that it does not declare.
    @SuppressWarnings("CatchingUnchecked")
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
                // The first exception is reported.
            }
            throw new InternalFailureException(e);
        }
    }

    private static Response recordResponse(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        GuardedCall call = chain.request().tag(GuardedCall.class);
        // An interceptor of the caller may have removed the tags.
        if (call != null) {
            call.received(response);
        }
        return response;
    }
}
