package dev.trivet;

import java.io.Closeable;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client that a facade sends with: the consumer's, or one of our own that is closed with the facade.
 *
 * <p>OkHttp's own second attempts are switched off: they ask neither the rate limit nor whether an operation may happen
 * twice, and nobody counts them.
 */
final class HttpTransport implements Closeable {
    private final OkHttpClient client;
    private final boolean isOurs;

    HttpTransport(@Nullable OkHttpClient consumersClient) {
        isOurs = consumersClient == null;
        client = (consumersClient == null ? new OkHttpClient() : consumersClient)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    @Override
    public void close() {
        if (isOurs) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
