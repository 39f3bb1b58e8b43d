package dev.trivet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trivet.client.Environment;
import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.errors.TransportException;
import io.reactivex.rxjava3.core.Scheduler;
import java.io.Closeable;
import java.util.List;
import okio.ByteString;

/**
 * Enzoic: whose credentials have been exposed.
 *
 * <p>Safe for use by multiple threads. Calls are not limited until the vendor responds with 429.
 */
public final class Enzoic implements Closeable {
    /** The address on the vendor's page, which is the default. */
    public static final String BASE_URL = "https://api.enzoic.com";

    /** The address that the vendor's own clients use, for {@link Builder#baseUrl}. */
    public static final String V1_BASE_URL = "https://api.enzoic.com/v1";

    private final EnzoicClient client;
    private final HttpTransport transport;
    private final CallExecutor calls;

    private Enzoic(EnzoicClient client, HttpTransport transport, CallExecutor calls) {
        this.client = client;
        this.transport = transport;
        this.calls = calls;
    }

    /** Returns a builder; it needs credentials. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the calls about the addresses that are watched. */
    public EnzoicUsers users() {
        return new EnzoicUsers(client.userSubscriptions(), calls);
    }

    /** Returns the calls about the domains that are watched. */
    public EnzoicDomains domains() {
        return new EnzoicDomains(client.domainSubscriptions(), calls);
    }

    /** Returns the calls about your webhook. */
    public EnzoicWebhooks webhooks() {
        return new EnzoicWebhooks(client.webhooks(), calls);
    }

    /** Returns what {@link EnzoicWebhookReceiver#create} makes, which needs no client. */
    public EnzoicWebhookReceiver webhooks(String hookKey, String hookSecret) {
        return EnzoicWebhookReceiver.create(hookKey, hookSecret);
    }

    /** Returns a copy, rate limit included, for the call whose state is {@code context}, which also notifies {@code listener}. */
    Enzoic inOneCall(CallContext context, CallListener listener) {
        return new Enzoic(client, transport, calls.inOneCall(context).withListener(listener));
    }

    CallExecutor calls() {
        return calls;
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

    /** Builds an {@link Enzoic}. */
    public static final class Builder extends VendorClientBuilder<Builder> {
        private final EnzoicClient.Builder client;

        private Builder() {
            this(EnzoicClient.builder());
        }

        private Builder(EnzoicClient.Builder client) {
            super(client, BASE_URL);
            this.client = client;
        }

        /**
         * Authenticates with an API key and its secret.
         *
         * @throws IllegalArgumentException if one of them is null, blank, or can be no credential
         */
        public Builder credentials(String key, String secret) {
            requireCredential("key", key);
            requireCredential("secret", secret);
            client.credentials(key, secret);
            authenticatedBy(key, secret);
            secret(ByteString.encodeString(key + ":" + secret, UTF_8).base64());
            return this;
        }

        /**
         * Reads the API key from the environment variable {@value EnzoicClient#KEY_VARIABLE}, its
         * secret from {@value EnzoicClient#SECRET_VARIABLE}, and the base URL from
         * {@value EnzoicClient#BASE_URL_VARIABLE} if it is set. A blank value counts as not set.
         *
         * @throws IllegalStateException if the key or the secret is not set; the message names each
         * @throws IllegalArgumentException if a value cannot be used
         */
        public Builder fromEnv() {
            return from(Environment.ofProcess());
        }

        Builder from(Environment environment) {
            List<String> credentials = environment.require(EnzoicClient.KEY_VARIABLE, EnzoicClient.SECRET_VARIABLE);
            credentials(credentials.get(0), credentials.get(1));
            return baseUrl(environment, EnzoicClient.BASE_URL_VARIABLE);
        }

        /**
         * Builds the client. Nothing is sent yet.
         *
         * @throws IllegalStateException if no credentials were given
         */
        public Enzoic build() {
            HttpTransport transport = transport();
            return new Enzoic(client.build(), transport, calls(transport));
        }

        @Override
        TokenBucket defaultRateLimiter(Scheduler scheduler) {
            return TokenBucket.unlimited(scheduler);
        }
    }
}
