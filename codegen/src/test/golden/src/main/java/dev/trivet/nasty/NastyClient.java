package dev.trivet.nasty;

import dev.trivet.client.ApiClient;
import dev.trivet.client.ClientBuilder;
import dev.trivet.client.internal.Authentication;
import dev.trivet.client.internal.Environment;
import dev.trivet.nasty.api.CloseApi;
import dev.trivet.nasty.api.ConnectionApi;
import dev.trivet.nasty.api.ThingsNastyApi;
import dev.trivet.nasty.model.NastyJsonAdapterFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of Nasty &amp; &lt;Sons&gt;. Its builder takes the credentials. Its methods return the
 * Retrofit interfaces.
 *
 * <p>A client may be shared between threads. A call runs on OkHttp's threads, once for each
 * subscription.
 */
public final class NastyClient extends ApiClient {
    /** The default base URL. */
    public static final String DEFAULT_BASE_URL = "https://api.nasty.example/root";

    /** The environment variable of the key. */
    public static final String KEY_VARIABLE = "NASTY_KEY";

    /** The environment variable of the secret. */
    public static final String SECRET_VARIABLE = "NASTY_SECRET";

    /** The environment variable of the base URL, if it is not the default. */
    public static final String BASE_URL_VARIABLE = "NASTY_URL";

    private NastyClient(Builder builder) {
        super(builder, builder.authentication);
    }

    /** Returns a builder without credentials. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Text with *&#47; and /* and &lt;b&gt; &amp; "quotes", &#64;tags, &#123;braces&#125;,
     * &#92;backslashes, &#92;u0041, <code>code &lt;T&gt; &amp; &#123;x&#125;</code> and
     * ünïcödé ☃ 😀.
     */
    public ThingsNastyApi thingsNasty() {
        return create(ThingsNastyApi.class, NastyJsonAdapterFactory::thingsNasty);
    }

    /**
     * connection.
     */
    public ConnectionApi connection() {
        return create(ConnectionApi.class, NastyJsonAdapterFactory::connection);
    }

    /**
     * Close.
     */
    public CloseApi closeApi() {
        return create(CloseApi.class, NastyJsonAdapterFactory::closeApi);
    }

    /** A builder of {@link NastyClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private @Nullable Authentication authentication;

        private Builder() {
            super(DEFAULT_BASE_URL);
        }

        /**
         * Sets the key and the secret that authenticate all requests.
         *
         * @param key the user name of HTTP Basic
         * @param secret the password of HTTP Basic
         * @throws IllegalArgumentException if an argument is null or blank, starts or ends with
         *     white space, or contains control characters or an unpaired surrogate, or if the key
         *     contains a colon
         */
        public Builder credentials(String key, String secret) {
            authentication = Authentication.basic(key, secret);
            return this;
        }

        /**
         * Sets the credentials and the base URL from environment variables.
         *
         * <ul>
         *   <li><code>NASTY_KEY</code>: the key
         *   <li><code>NASTY_SECRET</code>: the secret
         *   <li><code>NASTY_URL</code>: the base URL, if it is not the default
         * </ul>
         *
         * <p>The base URL is optional. A blank value is treated as not set.
         *
         * @throws IllegalStateException if a variable of the credentials is not set; the message
         *     lists all that are not set
         * @throws IllegalArgumentException if a value is invalid
         */
        public Builder fromEnv() {
            return fromEnv(Environment.ofProcess());
        }

        Builder fromEnv(Environment environment) {
            List<String> credentials =
                    environment.require(KEY_VARIABLE, SECRET_VARIABLE);
            String baseUrl = environment.get(BASE_URL_VARIABLE);
            if (baseUrl != null) {
                baseUrl(baseUrl);
            }
            return credentials(credentials.get(0), credentials.get(1));
        }

        /**
         * Builds the client.
         *
         * @throws IllegalStateException if no credentials were set
         */
        public NastyClient build() {
            return new NastyClient(this);
        }
    }
}
