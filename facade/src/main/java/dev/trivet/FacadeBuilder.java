package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.ClientBuilder;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for each vendor.
 *
 * @param <B> the vendor's builder
 */
public abstract class FacadeBuilder<B extends FacadeBuilder<B>> {
    private final ClientBuilder<?> client;
    private @Nullable OkHttpClient okHttpClient;
    private Scheduler scheduler = Schedulers.computation();
    private Random random = new Random();
    private @Nullable RateLimiter rateLimiter;
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private @Nullable Duration deadline;
    private CallListener listener = attempt -> {};

    FacadeBuilder(ClientBuilder<?> client) {
        this.client = client;
    }

    /**
     * Sends requests to {@code url} in place of the vendor's usual address.
     *
     * @throws IllegalArgumentException if {@code url} is no absolute URL, has a user, a query or a fragment, or is not https,
     *     save for this machine itself
     */
    public final B baseUrl(String url) {
        client.baseUrl(url);
        return self();
    }

    /**
     * Sends with {@code client}: its connection pool, proxy, timeouts and interceptors. It stays the caller's, and is not
     * closed.
     *
     * <p>Redirects are not followed, and OkHttp makes no second attempts of its own, whatever {@code client} says.
     */
    public final B okHttpClient(OkHttpClient client) {
        okHttpClient = requireNonNull(client, "client");
        return self();
    }

    /** Uses the clock and the timers of {@code scheduler} for limits, waits and deadlines. */
    public final B scheduler(Scheduler scheduler) {
        this.scheduler = requireNonNull(scheduler, "scheduler");
        return self();
    }

    /** Draws the waits between attempts from {@code random}. */
    public final B random(Random random) {
        this.random = requireNonNull(random, "random");
        return self();
    }

    /** Asks {@code rateLimiter} before each request. Clients that use the same key should share one. */
    public final B rateLimiter(RateLimiter rateLimiter) {
        this.rateLimiter = requireNonNull(rateLimiter, "rateLimiter");
        return self();
    }

    /** Tries failed calls again as {@code retryPolicy} says. */
    public final B retryPolicy(RetryPolicy retryPolicy) {
        this.retryPolicy = requireNonNull(retryPolicy, "retryPolicy");
        return self();
    }

    /** Lets a call take {@code deadline} at most, all its attempts and waits included. There is no deadline by default. */
    public final B deadline(Duration deadline) {
        this.deadline = requireNonNull(deadline, "deadline");
        return self();
    }

    /** Tells {@code listener} of each request. */
    public final B listener(CallListener listener) {
        this.listener = requireNonNull(listener, "listener");
        return self();
    }

    /** Returns the limiter to use when none was given. */
    abstract RateLimiter defaultRateLimiter(Scheduler scheduler);

    /** Returns what must never show up in a message, however harmless it looks. */
    abstract List<String> secrets();

    final HttpTransport transport() {
        HttpTransport transport = new HttpTransport(okHttpClient);
        client.okHttpClient(transport.client());
        return transport;
    }

    final CallPipeline pipeline() {
        return new CallPipeline(
                deadline,
                new Retries(retryPolicy, random),
                rateLimiter == null ? defaultRateLimiter(scheduler) : rateLimiter,
                new ErrorMapping(new Redaction(secrets())),
                scheduler,
                listener);
    }

    @SuppressWarnings("unchecked") // B is the class that extends this one.
    private B self() {
        return (B) this;
    }
}
