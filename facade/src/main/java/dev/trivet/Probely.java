package dev.trivet;

import dev.trivet.client.internal.Environment;
import dev.trivet.probely.ProbelyClient;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Scheduler;

/**
 * A client of Probely, which scans web applications.
 *
 * <p>Safe for use by multiple threads. By default, calls are not limited until the vendor responds
 * with 429.
 */
public final class Probely extends VendorClient {
    /** The vendor's default base URL. */
    public static final String BASE_URL = "https://api.probely.com";

    /** The base URL of the European Union region, for {@link Builder#baseUrl}. */
    public static final String EU_BASE_URL = "https://api.eu.probely.com";

    /** The base URL of the United States region, for {@link Builder#baseUrl}. */
    public static final String US_BASE_URL = "https://api.us.probely.com";

    /** The base URL of the Australia region, for {@link Builder#baseUrl}. */
    public static final String AU_BASE_URL = "https://api.au.probely.com";

    private final ProbelyClient client;

    private Probely(ProbelyClient client, CallExecutor calls, CloseSignal closing, Runnable release) {
        super(calls, closing, release);
        this.client = client;
    }

    private Probely(Probely original, CallExecutor calls) {
        super(original, calls);
        this.client = original.client;
    }

    /** Returns a builder; it needs an API key. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the operations on targets. */
    public ProbelyTargets targets() {
        return new ProbelyTargets(client.targets(), calls);
    }

    /**
     * Returns a copy of this client for the steps of a {@linkplain ApiCall#composite composite
     * call}: its calls belong to the execution with the state {@code context}. Closing the copy
     * closes this client.
     */
    @CheckReturnValue
    public Probely partOf(CallContext context) {
        return new Probely(this, calls.inOneCall(context));
    }

    /** A builder of {@link Probely} clients. */
    public static final class Builder extends VendorClientBuilder<Probely, Builder> {
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
         * @throws IllegalArgumentException if {@code apiKey} is null, blank, or not valid in a
         *     header
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

        @Override
        Probely create(CallExecutor calls, CloseSignal closing, Runnable release) {
            return new Probely(client.build(), calls, closing, release);
        }

        @Override
        TokenBucket defaultRateLimiter(Scheduler scheduler) {
            return TokenBucket.unlimited(scheduler);
        }
    }
}
