package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A builder with the settings that all generated clients share.
 *
 * @param <B> the generated builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|::1|127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

    HttpUrl baseUrl;

    @Nullable
    OkHttpClient okHttpClient;

    long maximumResponseSize = 16 * 1024 * 1024;

    /** Creates a builder with the vendor's base URL. */
    protected ClientBuilder(String defaultBaseUrl) {
        this.baseUrl = validated(defaultBaseUrl);
    }

    /**
     * Sets the base URL of the requests, for example that of a region, a proxy or a sandbox.
     *
     * <p>A path becomes the prefix of the operations' paths, with or without a final slash.
     *
     * @throws IllegalArgumentException if {@code url} is not an absolute URL; if it is not https,
     *     except for this machine ({@code localhost}, {@code 127.0.0.0/8}, {@code ::1}); or
     *     if it contains a user name, a password, a query or a fragment
     */
    public final B baseUrl(String url) {
        baseUrl = validated(url);
        return self();
    }

    /**
     * Uses {@code client} with its connection pool, dispatcher, proxy, timeouts and interceptors.
     * Closing the API client does not close {@code client}. By default, a new HTTP client is used.
     *
     * <p>Redirects are not followed, even if {@code client} follows them, because a redirect could
     * send the key to another server.
     */
    public final B okHttpClient(OkHttpClient client) {
        okHttpClient = requireNonNull(client, "client");
        return self();
    }

    /**
     * Sets the maximum size of the body of a 2xx response, in bytes after decompression; 16 MiB by
     * default. If the body is larger, a Single or Maybe fails with {@link
     * com.squareup.moshi.JsonDataException}. A Completable does not read the body.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    public final B maximumResponseSize(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maximumResponseSize must be at least 1: " + bytes);
        }
        maximumResponseSize = bytes;
        return self();
    }

    @SuppressWarnings("unchecked") // B is the class that extends this one.
    private B self() {
        return (B) this;
    }

    private static HttpUrl validated(String baseUrl) {
        HttpUrl url = HttpUrl.parse(requireNonNull(baseUrl, "url"));
        rejectIf(url == null, "is not an absolute http or https URL");
        rejectIf(
                !url.isHttps() && !LOOPBACK.matcher(url.host()).matches(),
                "must be https; http is allowed only for this machine, as in http://localhost");
        rejectIf(
                !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty(),
                "must not contain a user name or password");
        rejectIf(url.encodedQuery() != null, "must not contain a query");
        rejectIf(url.encodedFragment() != null, "must not contain a fragment");
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    private static void rejectIf(boolean violated, String rule) {
        if (violated) {
            throw new IllegalArgumentException("The base URL " + rule);
        }
    }
}
