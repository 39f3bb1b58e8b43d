package dev.trivet.client;

import static java.util.Collections.emptyList;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * An interceptor that removes personal data from the request in an error response, because
 * exceptions and logs may show that request. It removes the query, which may contain e-mail
 * addresses and hashes, and the arguments of the operation. The responses that OkHttp attaches are
 * removed too, because they refer to the requests with credentials. The request that is sent is not
 * changed.
 */
final class RedactingInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        return response.isSuccessful()
                ? response
                : response.newBuilder()
                        .request(redacted(request))
                        .networkResponse(null)
                        .cacheResponse(null)
                        .priorResponse(null)
                        .build();
    }

    private static Request redacted(Request request) {
        return request.newBuilder()
                .url(request.url().newBuilder().query(null).build())
                .tag(GuardedCall.class, null)
                .tag(Invocation.class, withoutArguments(request.tag(Invocation.class)))
                .build();
    }

    @SuppressWarnings("unchecked") // The instance implements the service.
    private static @Nullable Invocation withoutArguments(@Nullable Invocation invocation) {
        return invocation == null
                ? null
                : Invocation.of(
                        (Class<Object>) invocation.service(), invocation.instance(), invocation.method(), emptyList());
    }
}
