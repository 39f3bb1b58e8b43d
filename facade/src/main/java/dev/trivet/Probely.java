package dev.trivet;

import dev.trivet.probely.ProbelyClient;
import io.reactivex.rxjava3.core.Scheduler;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/**
 * Probely: which web targets are scanned.
 *
 * <p>Safe for use from many threads. Calls are not limited until the vendor answers 429.
 */
public final class Probely implements Closeable {
    private final ProbelyClient client;
    private final HttpTransport transport;
    private final CallPipeline calls;

    private Probely(ProbelyClient client, HttpTransport transport, CallPipeline calls) {
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

    /** Ends our own threads and idle connections; an HTTP client that was given is left alone. */
    @Override
    public void close() {
        client.close();
        transport.close();
    }

    /** Builds a {@link Probely}. */
    public static final class Builder extends FacadeBuilder<Builder> {
        private final ProbelyClient.Builder client;
        private final List<String> secrets = new ArrayList<>();

        private Builder() {
            this(ProbelyClient.builder());
        }

        private Builder(ProbelyClient.Builder client) {
            super(client);
            this.client = client;
        }

        /**
         * Authenticates with {@code apiKey}.
         *
         * @throws IllegalArgumentException if {@code apiKey} is blank or can be no key
         */
        public Builder apiKey(String apiKey) {
            client.apiKey(apiKey);
            secrets.add(apiKey);
            return this;
        }

        /**
         * Builds the client. Nothing is sent yet.
         *
         * @throws IllegalStateException if no API key was given
         */
        public Probely build() {
            HttpTransport transport = transport();
            return new Probely(client.build(), transport, pipeline());
        }

        @Override
        RateLimiter defaultRateLimiter(Scheduler scheduler) {
            return TokenBucket.unlimited(scheduler);
        }

        @Override
        List<String> secrets() {
            return secrets;
        }
    }
}
