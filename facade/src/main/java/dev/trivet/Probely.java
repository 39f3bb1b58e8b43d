package dev.trivet;

import dev.trivet.client.Environment;
import dev.trivet.errors.TransportException;
import dev.trivet.probely.ProbelyClient;
import io.reactivex.rxjava3.core.Scheduler;
import java.io.Closeable;

/**
 * Probely: which web targets are scanned.
 *
 * <p>Safe for use by multiple threads. Calls are not limited until the vendor responds with 429.
 */
public final class Probely implements Closeable {
    /** The vendor's usual address, which is the default. */
    public static final String BASE_URL = "https://api.probely.com";

    /** The region European Union, for {@link Builder#baseUrl}. */
    public static final String EU_BASE_URL = "https://api.eu.probely.com";

    /** The region United States, for {@link Builder#baseUrl}. */
    public static final String US_BASE_URL = "https://api.us.probely.com";

    /** The region Australia, for {@link Builder#baseUrl}. */
    public static final String AU_BASE_URL = "https://api.au.probely.com";

    private final ProbelyClient client;
    private final HttpTransport transport;
    private final CallExecutor calls;

    private Probely(ProbelyClient client, HttpTransport transport, CallExecutor calls) {
        this.client = client;
        this.transport = transport;
        this.calls = calls;
    }

    /** Returns a builder; it needs an API key. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the calls about targets. */
    public ProbelyTargets targets() {
        return new ProbelyTargets(client.targets(), calls);
    }

    /**
     * Cancels the calls of this client that are queued or under way. They, and later ones, fail
     * with {@link TransportException}. The default connections are closed with the last of their
     * clients; connections and HTTP clients that the caller passed are not closed. Closing again
     * has no effect.
     */
    @Override
    public void close() {
        transport.close();
    }

    /** Builds a {@link Probely}. */
    public static final class Builder extends VendorClientBuilder<Builder> {
        private final ProbelyClient.Builder client;

        private Builder() {
            this(ProbelyClient.builder());
        }

        private Builder(ProbelyClient.Builder client) {
            super(client, BASE_URL);
            this.client = client;
        }

        /**
         * Authenticates with {@code apiKey}.
         *
         * @throws IllegalArgumentException if {@code apiKey} is null, blank, or can be no key
         */
        public Builder apiKey(String apiKey) {
            requireCredential("apiKey", apiKey);
            client.apiKey(apiKey);
            authenticatedBy(apiKey);
            return this;
        }

        /**
         * Reads the API key from the environment variable {@value ProbelyClient#API_KEY_VARIABLE},
         * and the base URL from {@value ProbelyClient#BASE_URL_VARIABLE} if it is set. A blank
         * value counts as not set.
         *
         * @throws IllegalStateException if the key is not set
         * @throws IllegalArgumentException if a value cannot be used
         */
        public Builder fromEnv() {
            return from(Environment.ofProcess());
        }

        Builder from(Environment environment) {
            apiKey(environment.require(ProbelyClient.API_KEY_VARIABLE).get(0));
            return baseUrl(environment, ProbelyClient.BASE_URL_VARIABLE);
        }

        /**
         * Builds the client. Nothing is sent yet.
         *
         * @throws IllegalStateException if no API key was given
         */
        public Probely build() {
            HttpTransport transport = transport();
            return new Probely(client.build(), transport, calls(transport));
        }

        @Override
        TokenBucket defaultRateLimiter(Scheduler scheduler) {
            return TokenBucket.unlimited(scheduler);
        }
    }
}
