package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.ClientBuilder;
import dev.trivet.client.Constraints;
import dev.trivet.client.Responses;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for each vendor.
 *
 * @param <B> the vendor's builder
 */
public abstract class FacadeBuilder<B extends FacadeBuilder<B>> {
    private final ClientBuilder<?> client;
    private final List<String> secrets = new ArrayList<>();
    /** The scheme, host and port at which the credential means something. */
    private HttpUrl server;

    private String credential = "";
    private @Nullable Connections connections;
    private SharedConnections shared = SharedConnections.DEFAULT;
    private @Nullable String applicationName;
    private Scheduler scheduler = Schedulers.computation();
    private Random random = new Random();
    private @Nullable RateLimiter rateLimiter;
    private @Nullable Duration maximumRateLimitWait;
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private CallOptions options = CallOptions.NONE;
    private CallListener listener = attempt -> {};

    FacadeBuilder(ClientBuilder<?> client, String defaultBaseUrl) {
        this.client = client;
        this.server = server(defaultBaseUrl);
    }

    /**
     * Sends requests to {@code url} in place of the vendor's usual address.
     *
     * @throws IllegalArgumentException if {@code url} is no absolute URL, has a user, a query or a fragment, or is not https,
     *     save for this machine itself
     */
    public final B baseUrl(String url) {
        client.baseUrl(url);
        server = server(url);
        return self();
    }

    /**
     * Shares {@code connections} with other clients to which they are given: one connection pool, and, among those with the
     * same credentials for the same server, one rate limit. They stay the caller's, and are not closed with the client. Without,
     * the client shares in the same way with all others to which none were given; they are closed with the last of them.
     */
    public final B connections(Connections connections) {
        this.connections = requireNonNull(connections, "connections");
        return self();
    }

    /**
     * Sends with {@code client}: its connection pool, proxy, timeouts and interceptors. It stays the caller's, and is not
     * closed. Short for {@link #connections} with {@link Connections#of}, of which the last one counts; the rate limit is then
     * shared with nobody.
     *
     * <p>Redirects are not followed, and OkHttp makes no second attempts of its own, whatever {@code client} says.
     */
    public final B okHttpClient(OkHttpClient client) {
        return connections(Connections.of(client));
    }

    /**
     * Adds {@code name} to the {@code User-Agent} header, as in {@code onboarding/2.1}.
     *
     * @throws IllegalArgumentException if {@code name} is blank or is not printable ASCII
     */
    public final B applicationName(String name) {
        applicationName = UserAgent.checked(name);
        return self();
    }

    /**
     * Uses the clock and the timers of {@code scheduler} for limits, waits and deadlines. There is no other clock. Clients with
     * different schedulers share no rate limit, unless the {@linkplain #rateLimiter same one} is given to them.
     */
    public final B scheduler(Scheduler scheduler) {
        this.scheduler = requireNonNull(scheduler, "scheduler");
        return self();
    }

    /** Draws the waits between attempts from {@code random}. */
    public final B random(Random random) {
        this.random = requireNonNull(random, "random");
        return self();
    }

    /**
     * Asks {@code rateLimiter} before each request, in place of the one that belongs to the credentials among the
     * {@link #connections}.
     */
    public final B rateLimiter(RateLimiter rateLimiter) {
        this.rateLimiter = requireNonNull(rateLimiter, "rateLimiter");
        return self();
    }

    /**
     * Lets no attempt wait for the rate limit for longer than {@code wait}: the call fails with {@link RateLimitException}
     * then, or as soon as it is sure. With {@link Duration#ZERO} no call waits at all. By default it waits as long as it
     * takes.
     *
     * @throws IllegalArgumentException if {@code wait} is negative
     */
    public final B maximumRateLimitWait(Duration wait) {
        maximumRateLimitWait = Durations.notNegative("maximumRateLimitWait", wait);
        return self();
    }

    /** Tries failed calls again as {@code retryPolicy} says. */
    public final B retryPolicy(RetryPolicy retryPolicy) {
        this.retryPolicy = requireNonNull(retryPolicy, "retryPolicy");
        return self();
    }

    /**
     * Limits the duration of each call to {@code deadline}: all requests, attempts and waits of a call, of an iteration through
     * a list, or of a bulk call. It fails with {@link DeadlineException} then. There is no deadline by default.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    public final B deadline(Duration deadline) {
        options = options.withDeadline(deadline);
        return self();
    }

    /**
     * Limits the duration of each request to {@code deadline}, its attempts and waits included; an iteration through a list or
     * a bulk call sends several. The call fails with {@link DeadlineException} then. There is no limit by default.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    public final B requestDeadline(Duration deadline) {
        options = options.withRequestDeadline(deadline);
        return self();
    }

    /**
     * Limits the body of a response to {@code bytes}, counted after decompression; 16 MiB by default. A call whose response
     * is larger fails with {@link MalformedResponseException}.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    public final B maximumResponseSize(long bytes) {
        client.maximumResponseSize(bytes);
        return self();
    }

    /** Tells {@code listener} of each attempt. */
    public final B listener(CallListener listener) {
        this.listener = requireNonNull(listener, "listener");
        return self();
    }

    /** Returns the limiter of a credential that was not seen before. */
    abstract TokenBucket defaultRateLimiter(Scheduler scheduler);

    /** Names the builder's own argument, which often comes from a variable that was not set. The client names the header's parts. */
    static void requireCredential(String name, String value) {
        Constraints.notBlank(name, Constraints.notNull(name, value));
    }

    /** Remembers whose requests are counted together, and what must never show up in a message. */
    final void authenticatedBy(String... credential) {
        this.credential = getClass().getName() + '\n' + String.join("\n", credential);
        secrets.addAll(asList(credential));
    }

    /** Remembers what else must never show up in a message. */
    final void secret(String secret) {
        secrets.add(secret);
    }

    /** Shares with the clients of {@code shared} when no connections were given. For tests, which would meet each other. */
    final B sharing(SharedConnections shared) {
        this.shared = shared;
        return self();
    }

    final HttpTransport transport() {
        // Before connections are taken that nobody would give back.
        if (credential.isEmpty()) {
            throw new IllegalStateException("No credentials were given");
        }
        UserAgent userAgent = UserAgent.of(applicationName);
        HttpTransport transport = connections == null
                ? new HttpTransport(shared.join(), shared::leave, userAgent)
                : new HttpTransport(connections, () -> {}, userAgent);
        client.okHttpClient(transport.client());
        return transport;
    }

    final CallPipeline pipeline(Responses responses, HttpTransport transport) {
        return new CallPipeline(
                options,
                new Retries(retryPolicy, random),
                new Permits(rateLimiter(transport.connections()), maximumRateLimitWait),
                responses,
                transport.closed(),
                new ErrorMapping(new Redaction(secrets)),
                scheduler,
                listener);
    }

    private RateLimiter rateLimiter(Connections used) {
        return rateLimiter == null
                ? used.limits().of(server + credential, scheduler, this::defaultRateLimiter)
                : rateLimiter;
    }

    private static HttpUrl server(String url) {
        return requireNonNull(HttpUrl.get(url).resolve("/"));
    }

    @SuppressWarnings("unchecked") // B is the class that extends this one.
    private B self() {
        return (B) this;
    }
}
