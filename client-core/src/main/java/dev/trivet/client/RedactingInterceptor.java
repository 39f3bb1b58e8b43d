package dev.trivet.client;

import static java.util.Collections.emptyList;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Strips personal data from the request of a response, because a response is part of exceptions and
 * prints its request: the query, which may contain addresses and hashes, and the arguments of the
 * operation. The request that is sent is not changed.
 */
final class RedactingInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(request).newBuilder().request(masked(request)).build();
    }

    private static Request masked(Request request) {
        return request.newBuilder()
                .url(request.url().newBuilder().query(null).build())
                .tag(GuardedCall.class, null)
                .tag(Invocation.class, withoutArguments(request.tag(Invocation.class)))
                .build();
    }

    @SuppressWarnings("unchecked") // The instance is one of the service, whatever that is.
    private static @Nullable Invocation withoutArguments(@Nullable Invocation invocation) {
        return invocation == null
                ? null
                : Invocation.of(
                        (Class<Object>) invocation.service(), invocation.instance(), invocation.method(), emptyList());
    }
}
