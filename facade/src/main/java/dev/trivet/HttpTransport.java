package dev.trivet;

import java.io.Closeable;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * How one facade sends: over connections that are shared, or that are its own and closed with it.
 *
 * <p>OkHttp's own second attempts are switched off: they ask neither the rate limit nor whether an operation may happen
 * twice, and nobody counts them.
 */
final class HttpTransport implements Closeable {
    private static final int UNAVAILABLE = 503;

    private final Connections connections;
    private final boolean isOurs;
    private final OkHttpClient client;

    HttpTransport(Connections connections, boolean isOurs, UserAgent userAgent) {
        this.connections = connections;
        this.isOurs = isOurs;
        client = connections
                .client()
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addInterceptor(userAgent)
                .addNetworkInterceptor(HttpTransport::withoutInvitation)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    Connections connections() {
        return connections;
    }

    /** With {@code Retry-After: 0} OkHttp repeats after 503, whatever it was told. Without, our own wait is as good. */
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean invites = response.code() == UNAVAILABLE
                && response.header("Retry-After", "").matches("0+");
        return invites ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }

    @Override
    public void close() {
        if (isOurs) {
            connections.close();
        }
    }
}
