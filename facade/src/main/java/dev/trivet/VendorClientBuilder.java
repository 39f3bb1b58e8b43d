package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.ClientBuilder;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.Environment;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.RateLimitException;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.core.Completable;
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
 * A builder with the options that the clients of all vendors have in common.
 *
 * @param <V> the vendor's client
 * @param <B> the vendor's builder
 */
public abstract class VendorClientBuilder<V extends VendorClient, B extends VendorClientBuilder<V, B>> {
    private final ClientBuilder<?> client;
    private final List<String> secrets = new ArrayList<>();
    /** The scheme, host and port that the credential belongs to. */
    private HttpUrl server;

    private String credential = "";
    private @Nullable ClientResources resources;
    private SharedResources shared = SharedResources.OF_PROCESS;
    private @Nullable String applicationName;
    private Scheduler scheduler = Schedulers.computation();
    private Random random = new Random();
    private @Nullable RateLimiter rateLimiter;
    private @Nullable Duration maximumRateLimitWait;
    private CallOptions options = CallOptions.NONE;
    private CallListener listener = attempt -> {};

    VendorClientBuilder(ClientBuilder<?> client, String defaultBaseUrl) {
        this.client = client;
        this.server = server(defaultBaseUrl);
    }

    /**
     * Sends requests to {@code url} instead of to the vendor's default URL.
     *
     * @throws IllegalArgumentException if {@code url} is not an absolute URL, if it contains a user
     *     name, a password, a query or a fragment, or if it is neither https nor an address of this
     *     machine
     */
    public final B baseUrl(String url) {
        client.baseUrl(url);
        server = server(url);
        return self();
    }

    /**
     * Sends requests through {@code resources}, which other clients may use too. The caller still
     * owns them: they are not closed with the client. Clients for which none are set share default
     * ones, which are closed with the last of these clients.
     *
     * <p>Rate limits do not depend on client resources; see {@link #rateLimiter}.
     */
    public final B clientResources(ClientResources resources) {
        this.resources = requireNonNull(resources, "resources");
        return self();
    }

    /**
     * Sends requests through {@code client}: its connection pool, proxy, timeouts and interceptors.
     * The caller still owns it: it is not shut down with this client. Shorthand for {@link
     * #clientResources} with {@link ClientResources#of}; the last call of either method takes
     * effect.
     *
     * <p>Redirects are not followed, and OkHttp's own retries are off, even if they are enabled in
     * {@code client}.
     */
    public final B okHttpClient(OkHttpClient client) {
        return clientResources(ClientResources.of(client));
    }

    /**
     * Adds {@code name} to the {@code User-Agent} header, as in {@code onboarding/2.1}.
     *
     * @throws IllegalArgumentException if {@code name} is not words of printable ASCII, separated
     *     by single spaces
     */
    public final B applicationName(String name) {
        applicationName = UserAgent.checked(name);
        return self();
    }

    /**
     * Uses the clock and the timers of {@code scheduler} for rate limits, delays and deadlines, but
     * not for OkHttp's own timeouts. Clients with different schedulers do not share a rate limiter,
     * unless the {@linkplain #rateLimiter same one} is set for them.
     */
    public final B scheduler(Scheduler scheduler) {
        this.scheduler = requireNonNull(scheduler, "scheduler");
        return self();
    }

    /** Sets the source of randomness for the delays between attempts. */
    public final B random(Random random) {
        this.random = requireNonNull(random, "random");
        return self();
    }

    /**
     * Limits requests by {@code rateLimiter}. By default all clients of the process that use the
     * same credentials at the same server (scheme, host and port) share one, because the vendor
     * counts their calls together.
     */
    public final B rateLimiter(RateLimiter rateLimiter) {
        this.rateLimiter = requireNonNull(rateLimiter, "rateLimiter");
        return self();
    }

    /**
     * Limits the time that an attempt waits for the rate limiter: if it would take longer than
     * {@code wait}, the call fails with {@link RateLimitException}, immediately if the queue
     * alone takes longer. With {@link Duration#ZERO} calls are never queued. There is no maximum
     * by default.
     *
     * @throws IllegalArgumentException if {@code wait} is negative
     */
    public final B maximumRateLimitWait(Duration wait) {
        maximumRateLimitWait = Durations.notNegative("maximumRateLimitWait", wait);
        return self();
    }

    /** Sets the retry policy; {@link RetryPolicy#defaults} by default. */
    public final B retryPolicy(RetryPolicy retryPolicy) {
        options = options.withRetryPolicy(requireNonNull(retryPolicy, "retryPolicy"));
        return self();
    }

    /**
     * Limits the duration of each call to {@code deadline}: all requests, attempts and waits of a
     * call, of an iteration over a list, or of a bulk call. After that it fails with
     * {@link DeadlineExceededException}; a bulk call fails with a {@link BulkException} that has
     * this cause. There is no deadline by default.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    public final B deadline(Duration deadline) {
        options = options.withDeadline(deadline);
        return self();
    }

    /**
     * Limits the duration of each request to {@code deadline}, its attempts and waits included; an
     * iteration over a list and a bulk call send several. After that the call fails with
     * {@link DeadlineExceededException}; a bulk call fails with a {@link BulkException} that has
     * this cause. There is no limit by default.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    public final B requestDeadline(Duration deadline) {
        options = options.withRequestDeadline(deadline);
        return self();
    }

    /**
     * Limits the body of a successful response to {@code bytes}, counted after decompression; 16
     * MiB by default. A call whose response is larger fails with {@link
     * MalformedResponseException}. A call whose result is {@link Done} does not read the body.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    public final B maximumResponseSize(long bytes) {
        client.maximumResponseSize(bytes);
        return self();
    }

    /** Notifies {@code listener} of each attempt. */
    public final B listener(CallListener listener) {
        this.listener = requireNonNull(listener, "listener");
        return self();
    }

    /** Sets the base URL to the value of {@code variable}, if that is set. */
    final B baseUrl(Environment environment, String variable) {
        String url = environment.get(variable);
        return url == null ? self() : baseUrl(url);
    }

    /** Creates the rate limiter of a new credential. */
    abstract TokenBucket defaultRateLimiter(Scheduler scheduler);

    /**
     * Rejects a credential that is null or blank. The message contains the name of the builder's
     * argument; the generated client's message would contain the parts of the header.
     */
    static void requireCredential(String name, String value) {
        Constraints.notBlank(name, Constraints.notNull(name, value));
    }

    /** Sets the credential. It identifies the rate limiter, and is redacted from messages. */
    final void authenticatedBy(String... credential) {
        this.credential = getClass().getName() + '\n' + String.join("\n", credential);
        secrets.addAll(asList(credential));
    }

    /** Adds a secret that is redacted from messages. */
    final void secret(String secret) {
        secrets.add(secret);
    }

    /** Replaces the resources of the process, for tests that must not share them. */
    final B sharing(SharedResources shared) {
        this.shared = shared;
        return self();
    }

    /** Creates the client. */
    abstract V create(CallExecutor calls, CloseSignal closing, Runnable release);

    /**
     * Builds the client. Nothing is sent yet.
     *
     * @throws IllegalStateException if no credentials were set
     */
    public final V build() {
        // Checked first, so that a failure does not leak a reference to the shared resources.
        if (credential.isEmpty()) {
            throw new IllegalStateException("The credentials are not set. Pass them to the builder.");
        }
        UserAgent userAgent = UserAgent.of(applicationName);
        ClientResources used = resources == null ? shared.acquire() : resources;
        // OkHttp's own retries ignore the rate limit and whether an operation is idempotent.
        client.okHttpClient(used.client()
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addInterceptor(userAgent)
                .build());
        CloseSignal closing = new CloseSignal(used.closing());
        return create(calls(closing), closing, resources == null ? shared::release : () -> {});
    }

    private CallExecutor calls(CloseSignal closing) {
        return new CallExecutor(
                options,
                random,
                rateLimiter(),
                maximumRateLimitWait,
                closing.closed().andThen(Completable.error(ErrorMapper::closed)),
                new ErrorMapper(secrets),
                scheduler,
                listener);
    }

    private RateLimiter rateLimiter() {
        return rateLimiter == null
                ? shared.rateLimiter(server, credential, scheduler, this::defaultRateLimiter)
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
