package dev.trivet.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.trivet.RateLimiter;
import dev.trivet.internal.Durations;
import dev.trivet.push.PushClient;
import io.lettuce.core.RedisURI;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import okio.ByteString;

/**
 * Rate limiters that all processes share through Redis.
 *
 * <ul>
 *   <li>There is one limit for each credential at a server (scheme, host and port). All processes
 *       that use it share its permits, and a pause after a 429.
 *   <li>The keys in Redis contain a keyed hash. They reveal neither credentials nor servers.
 *   <li>Time is measured by Redis. The clocks of the processes may differ.
 *   <li>If Redis is unavailable, the {@link OutagePolicy} applies until it is available again.
 * </ul>
 *
 * <p>Safe for use by multiple threads. Nothing is sent to Redis before the first call.
 */
public final class RedisRateLimiters implements AutoCloseable {
    private static final int PUSH_BURST = 5;
    private static final int PUSH_PER_SECOND = 10;

    private final RedisConnection connection;
    private final OutagePolicy policy;
    private final Scheduler scheduler;
    private final Map<String, RedisRateLimiter> limiters = new HashMap<>();
    private boolean isClosed;

    private RedisRateLimiters(Builder builder) {
        policy = builder.policy;
        scheduler = builder.scheduler;
        connection = new RedisConnection(builder.uri, builder.isCluster, builder.timeout, scheduler, builder.listener);
    }

    /**
     * Returns a builder for Redis at {@code uri}, in Lettuce's syntax: {@code
     * redis://user:password@host:6379/0}, {@code rediss://} for TLS, {@code redis-socket://} or
     * {@code redis-sentinel://}.
     *
     * @throws IllegalArgumentException if {@code uri} is not valid. The message does not contain
     *     it.
     */
    public static Builder builder(String uri) {
        requireNonNull(uri, "uri");
        try {
            RedisURI parsed = RedisURI.create(uri);
            // Lettuce accepts a port that is not a number as part of the host, which may be an IPv6
            // address.
            if (parsed.getHost() == null || parsed.getHost().matches("[^:,]+|\\[.+]")) {
                return builder(parsed);
            }
        } catch (RuntimeException e) {
            // Not used as the cause, because its message contains the password.
        }
        throw new IllegalArgumentException("The Redis URI is not valid. Expected redis://host:port,"
                + " rediss://host:port, redis-socket://path or redis-sentinel://host:port#primary");
    }

    /** Returns a builder for Redis at {@code uri}. */
    public static Builder builder(RedisURI uri) {
        return new Builder(uri);
    }

    /** Returns the limiter of an API key of Push Security at its default URL. */
    public RateLimiter pushSecurity(String apiKey) {
        return pushSecurity(apiKey, PushClient.DEFAULT_BASE_URL);
    }

    /**
     * Returns the limiter of an API key of Push Security: 10 requests per second, after a burst of
     * 5. The vendor allows a burst of 10 (REST API v1, Rate limits). The other 5 compensate for
     * differences of up to half a second between the latencies of the processes.
     */
    public RateLimiter pushSecurity(String apiKey, String baseUrl) {
        return create(baseUrl, PUSH_BURST, PUSH_PER_SECOND, apiKey);
    }

    /**
     * Returns the limiter of a credential. All processes must use the same {@code burst} and {@code
     * perSecond}.
     *
     * @param baseUrl a URL of the server; its path is ignored
     * @param burst the number of permits that are granted at once after an idle time, at least 1.
     *     It should be less than the vendor allows, by {@code perSecond} for each second by which
     *     the latencies of the processes may differ.
     * @param perSecond the number of permits that are granted per second, at least 1
     * @param credential the key, or the key and its secret
     * @throws IllegalArgumentException if {@code baseUrl} is not an HTTP or HTTPS URL, if {@code
     *     burst} or {@code perSecond} is less than 1, or if {@code credential} is empty
     * @throws IllegalStateException if these rate limiters are closed
     */
    public RateLimiter create(String baseUrl, int burst, int perSecond, String... credential) {
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException("burst and perSecond must be at least 1: " + burst + ", " + perSecond);
        }
        String key = key(requireNonNull(HttpUrl.get(baseUrl).resolve("/")).toString(), credential);
        synchronized (limiters) {
            if (isClosed) {
                throw new IllegalStateException("The rate limiters are closed");
            }
            return limiters.computeIfAbsent(key, unknown -> {
                RedisBucket bucket = new RedisBucket(connection, key, burst, perSecond);
                RedisRateLimiter limiter = new RedisRateLimiter(bucket, perSecond, policy, scheduler);
                connection.onRecovery(limiter::pump);
                return limiter;
            });
        }
    }

    /**
     * Returns a truncated HMAC of {@code server}. Its secret is the credential, which all processes
     * that share the limit have.
     */
    private static String key(String server, String... credential) {
        String secret = String.join("\n", credential);
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("credential must not be empty");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return ByteString.of(mac.doFinal(("trivet rate limit\n" + server).getBytes(UTF_8)), 0, 16)
                    .hex();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java platform has this algorithm.
        }
    }

    /**
     * Closes the connection to Redis. Queued calls fail with {@link
     * RateLimiterUnavailableException}.
     */
    @Override
    public void close() {
        synchronized (limiters) {
            isClosed = true;
        }
        limiters.values().forEach(RedisRateLimiter::close);
        connection.close();
    }

    /** A builder of rate limiters. */
    public static final class Builder {
        private final RedisURI uri;
        private boolean isCluster;
        private OutagePolicy policy = OutagePolicy.fail();
        private Duration timeout = Duration.ofSeconds(2);
        private Scheduler scheduler = Schedulers.computation();
        private RedisAvailabilityListener listener = new RedisAvailabilityListener() {
            @Override
            public void becameUnavailable(Throwable cause) {}

            @Override
            public void becameAvailable() {}
        };

        private Builder(RedisURI uri) {
            this.uri = requireNonNull(uri, "uri");
        }

        /** Connects to a Redis Cluster; the URI is that of one of its nodes. */
        public Builder cluster() {
            isCluster = true;
            return this;
        }

        /**
         * Sets the policy for calls while Redis is unavailable; {@link OutagePolicy#fail} by
         * default.
         */
        public Builder outagePolicy(OutagePolicy policy) {
            this.policy = requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Sets the time after which Redis is considered unavailable if it does not respond; 2
         * seconds by default. Connecting may take five times as long.
         *
         * @throws IllegalArgumentException if {@code timeout} is not positive
         */
        public Builder timeout(Duration timeout) {
            this.timeout = Durations.positive("timeout", timeout);
            return this;
        }

        /** Uses the clock and the timers of {@code scheduler}. It should be that of the clients. */
        public Builder scheduler(Scheduler scheduler) {
            this.scheduler = requireNonNull(scheduler, "scheduler");
            return this;
        }

        /** Notifies {@code listener} when Redis becomes unavailable or available. */
        public Builder listener(RedisAvailabilityListener listener) {
            this.listener = requireNonNull(listener, "listener");
            return this;
        }

        /** Builds the rate limiters. */
        public RedisRateLimiters build() {
            return new RedisRateLimiters(this);
        }
    }
}
