package dev.trivet.client;

import static java.util.Collections.emptyList;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Leaves out of each response who was asked about: a response is printed with its request, and comes with exceptions. The query,
 * where addresses and hashes are, and the operation's arguments go. Nothing changes of what is sent.
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
