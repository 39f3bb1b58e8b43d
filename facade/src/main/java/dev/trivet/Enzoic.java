package dev.trivet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trivet.client.internal.Environment;
import dev.trivet.enzoic.EnzoicClient;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Scheduler;
import java.util.List;
import okio.ByteString;

/**
 * A client of Enzoic, which reports exposed credentials.
 *
 * <p>Safe for use by multiple threads. By default, calls are not limited until the vendor responds
 * with 429.
 */
public final class Enzoic extends VendorClient {
    /** The base URL in the vendor's documentation, which is the default. */
    public static final String BASE_URL = "https://api.enzoic.com";

    /** The base URL that the vendor's own clients use, for {@link Builder#baseUrl}. */
    public static final String V1_BASE_URL = "https://api.enzoic.com/v1";

    private final EnzoicClient client;

    private Enzoic(EnzoicClient client, CallExecutor calls, CloseSignal closing, Runnable release) {
        super(calls, closing, release);
        this.client = client;
    }

    private Enzoic(Enzoic original, CallExecutor calls) {
        super(original, calls);
        this.client = original.client;
    }

    /** Returns a builder; it needs credentials. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the operations on subscribed e-mail addresses. */
    public EnzoicUsers users() {
        return new EnzoicUsers(client.userSubscriptions(), calls);
    }

    /** Returns the operations on subscribed domains. */
    public EnzoicDomains domains() {
        return new EnzoicDomains(client.domainSubscriptions(), calls);
    }

    /** Returns the operations on your webhook. */
    public EnzoicWebhooks webhooks() {
        return new EnzoicWebhooks(client.webhooks(), calls);
    }

    /**
     * Returns a copy of this client for the steps of a {@linkplain ApiCall#composite composite
     * call}: its calls belong to the execution with the state {@code context}. Closing the copy
     * closes this client.
     */
    @CheckReturnValue
    public Enzoic partOf(CallContext context) {
        return new Enzoic(this, calls.inOneCall(context));
    }

    /** A builder of {@link Enzoic} clients. */
    public static final class Builder extends VendorClientBuilder<Enzoic, Builder> {
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
         * @throws IllegalArgumentException if one of them is null, blank, or not valid as a
         *     credential
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
         *     variable that is missing
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

        @Override
        Enzoic create(CallExecutor calls, CloseSignal closing, Runnable release) {
            return new Enzoic(client.build(), calls, closing, release);
        }

        @Override
        TokenBucket defaultRateLimiter(Scheduler scheduler) {
            return TokenBucket.unlimited(scheduler);
        }
    }
}
