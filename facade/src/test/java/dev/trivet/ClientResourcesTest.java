package dev.trivet;

import static dev.trivet.Fixtures.json;
import static java.util.Collections.singletonList;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientResourcesTest {
    /** The number of requests that a client of Push Security sends at once. */
    private static final int PUSH_BURST = 9;

    private final MockWebServer server = new MockWebServer();
    private final TestScheduler time = new TestScheduler();
    private final ClientResources resources = ClientResources.create();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        resources.close();
        server.shutdown();
    }

    @Test
    void rateLimit_sameCredential_isShared() {
        PushSecurity one = push("key").clientResources(resources).build();
        PushSecurity other = push("key").clientResources(resources).build();
        pauseRateLimit(one);
        RateLimitException rejected = catchThrowableOfType(RateLimitException.class, call(other)::execute);
        assertThat(rejected.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rejected.status()).isZero();
        assertThat(rejected.attempts()).isZero();
        assertThat(rejected)
                .hasMessage("Push Security getEmployee: too many requests, the rate limiter has no permit "
                        + "for another 30 s, longer than maximumRateLimitWait");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    /** Many applications share one HTTP client between all API clients. */
    @Test
    void rateLimit_sharedHttpClient_isShared() throws InterruptedException {
        AtomicInteger sentInThisSecond = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return sentInThisSecond.incrementAndGet() > 10
                        ? new MockResponse().setResponseCode(429)
                        : json("{\"id\":\"e-1\"}");
            }
        });
        OkHttpClient http = new OkHttpClient();
        List<TestObserver<Employee>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            PushSecurity push = push("key")
                    .okHttpClient(http)
                    .maximumRateLimitWait(Duration.ofHours(1))
                    .retryPolicy(RetryPolicy.none())
                    .build();
            for (int j = 0; j < PUSH_BURST; j++) {
                calls.add(call(push).toSingle().test());
            }
        }
        for (int second = 0; second < 3; second++) {
            for (TestObserver<Employee> call : calls.subList(PUSH_BURST * second, PUSH_BURST * (second + 1))) {
                call.awaitDone(10, SECONDS).assertComplete();
            }
            sentInThisSecond.set(0);
            time.advanceTimeBy(1, SECONDS);
        }
        assertThat(server.getRequestCount()).isEqualTo(3 * PUSH_BURST);
    }

    @Test
    void rateLimit_otherClientResources_isShared() {
        pauseRateLimit(push("key").clientResources(resources).build());
        try (PushSecurity withDefaults = push("key").build()) {
            assertThat(catchThrowableOfType(RateLimitException.class, call(withDefaults)::execute)
                            .status())
                    .isZero();
        }
    }

    @Test
    void rateLimit_otherCredential_isNotShared() {
        pauseRateLimit(push("key").clientResources(resources).build());
        server.enqueue(json("{\"id\":\"e-1\"}"));
        assertThat(call(push("other").clientResources(resources).build()).execute())
                .isNotNull();
    }

    @Test
    void rateLimit_otherVendor_isNotShared() {
        pauseRateLimit(push("key").clientResources(resources).build());
        Probely probely = probely().clientResources(resources).build();
        server.enqueue(new MockResponse().setResponseCode(204));
        assertThat(probely.targets().clearTwoFactor("t-1").execute()).isEmpty();
    }

    @Test
    void clientResources_twoClients_shareConnection() throws InterruptedException {
        server.enqueue(json("{\"id\":\"e-1\"}"));
        server.enqueue(json("{\"id\":\"e-1\"}"));
        call(push("key").clientResources(resources).build()).execute();
        call(push("other").clientResources(resources).build()).execute();
        assertThat(server.takeRequest().getSequenceNumber()).isZero();
        assertThat(server.takeRequest().getSequenceNumber()).isEqualTo(1);
    }

    @Test
    void defaultResources_twoClients_shareConnectionAndLimit() throws InterruptedException {
        try (PushSecurity one = push("key").build();
                PushSecurity other = push("key").build();
                Probely probely = probely().build()) {
            server.enqueue(json("{\"id\":\"e-1\"}"));
            server.enqueue(new MockResponse().setResponseCode(204));
            call(one).execute();
            probely.targets().clearTwoFactor("t-1").execute();
            assertThat(server.takeRequest().getSequenceNumber()).isZero();
            assertThat(server.takeRequest().getSequenceNumber()).isEqualTo(1);
            pauseRateLimit(one);
            assertThat(catchThrowableOfType(RateLimitException.class, call(other)::execute)
                            .status())
                    .isZero();
        }
    }

    @Test
    void defaultResources_lastClientClosed_terminatesThreads() throws InterruptedException {
        SharedResources shared = new SharedResources();
        PushSecurity push = push("key").sharing(shared).build();
        Probely probely = probely().sharing(shared).build();
        ClientResources acquired = shared.acquire();
        shared.release();
        server.enqueue(json("{\"id\":\"e-1\"}"));
        call(push).execute();

        push.close();
        push.close();
        server.enqueue(new MockResponse().setResponseCode(204));
        assertThat(probely.targets().clearTwoFactor("t-1").execute()).isEmpty();
        assertThat(acquired.client().dispatcher().executorService().isShutdown())
                .isFalse();

        probely.close();
        assertThat(acquired.client().dispatcher().executorService().awaitTermination(10, SECONDS))
                .isTrue();
        assertThat(acquired.client().connectionPool().connectionCount()).isZero();

        server.enqueue(json("{\"id\":\"e-1\"}"));
        try (PushSecurity next = push("key").sharing(shared).build()) {
            assertThat(call(next).execute()).isNotNull();
            assertThat(shared.acquire()).isNotSameAs(acquired);
            shared.release();
        }
    }

    @Test
    void rateLimit_clientBuiltAfterClose_isShared() {
        SharedResources shared = new SharedResources();
        try (PushSecurity first = push("key").sharing(shared).build()) {
            pauseRateLimit(first);
        }
        server.enqueue(json("{\"id\":\"e-1\"}"));
        try (PushSecurity next = push("key").sharing(shared).build()) {
            RateLimitException rejected = catchThrowableOfType(RateLimitException.class, call(next)::execute);
            assertThat(rejected.status()).isZero();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void defaultResources_failedBuild_areNotAcquired() {
        SharedResources shared = new SharedResources();
        assertThatIllegalStateException()
                .isThrownBy(() -> PushSecurity.builder().sharing(shared).build())
                .withMessage("The credentials are not set. Pass them to the builder.");
        ClientResources first = shared.acquire();
        shared.release();
        assertThat(first.client().dispatcher().executorService().isShutdown()).isTrue();
    }

    @Test
    void build_explicitResources_doesNotAcquireDefaults() {
        SharedResources shared = new SharedResources();
        push("key").sharing(shared).clientResources(resources).build();
        push("key").sharing(shared).okHttpClient(new OkHttpClient()).build();
        ClientResources first = shared.acquire();
        shared.release();
        assertThat(first.client().dispatcher().executorService().isShutdown()).isTrue();
    }

    @Test
    void rateLimit_otherServerOrClock_isSeparate() throws IOException {
        try (MockWebServer otherServer = new MockWebServer();
                PushSecurity one = push("key").build();
                PushSecurity onOtherServer =
                        push("key").baseUrl(otherServer.url("/").toString()).build();
                PushSecurity onOtherClock =
                        push("key").scheduler(new TestScheduler()).build()) {
            pauseRateLimit(one);
            otherServer.enqueue(json("{\"id\":\"e-1\"}"));
            assertThat(call(onOtherServer).execute()).isNotNull();
            server.enqueue(json("{\"id\":\"e-1\"}"));
            assertThat(call(onOtherClock).execute()).isNotNull();
        }
    }

    @Test
    void rateLimit_otherPathOnServer_isShared() {
        pauseRateLimit(push("key").clientResources(resources).build());
        PushSecurity other = push("key")
                .clientResources(resources)
                .baseUrl(server.url("/v1").toString())
                .build();
        assertThat(catchThrowableOfType(RateLimitException.class, call(other)::execute)
                        .status())
                .isZero();
    }

    @Test
    void close_anyVendor_laterCallsFail() {
        PushSecurity push = push("key").clientResources(resources).build();
        Probely probely = probely().clientResources(resources).build();
        Enzoic enzoic = Enzoic.builder()
                .credentials("key", "secret")
                .baseUrl(server.url("/").toString())
                .clientResources(resources)
                .build();
        push.close();
        probely.close();
        enzoic.close();
        assertThatExceptionOfType(TransportException.class).isThrownBy(call(push)::execute);
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> probely.targets().clearTwoFactor("t-1").execute());
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> enzoic.webhooks().test().execute());
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void close_clientSharesResources_failsOnlyItsCalls() throws InterruptedException {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        PushSecurity closed = push("key").clientResources(resources).build();
        PushSecurity open = push("key").clientResources(resources).build();
        var ended = call(closed).toSingle().test();
        var running = call(open).toSingle().test();
        assertThat(server.takeRequest(10, SECONDS)).isNotNull();
        assertThat(server.takeRequest(10, SECONDS)).isNotNull();
        closed.close();
        ended.assertError(error ->
                error.getMessage().equals("Push Security getEmployee: the client or its client resources were closed"));
        running.assertNotComplete().assertNoErrors();
        assertThat(catchThrowableOfType(TransportException.class, call(closed)::execute)
                        .attempts())
                .isZero();
        running.dispose();
    }

    @Test
    void execute_permitsGranted_sendsConcurrently() throws InterruptedException {
        PushSecurity push = push("key").clientResources(resources).build();
        for (int i = 0; i < PUSH_BURST; i++) {
            server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
            call(push).toSingle().test();
        }
        for (int i = 0; i < PUSH_BURST; i++) {
            assertThat(server.takeRequest(10, SECONDS)).isNotNull();
        }
    }

    @Test
    void close_client_sharedResourcesStayOpen() {
        push("key").clientResources(resources).build().close();
        server.enqueue(json("{\"id\":\"e-1\"}"));
        assertThat(call(push("key").clientResources(resources).build()).execute())
                .isNotNull();
    }

    @Test
    void close_callInProgress_cancelsAndTerminatesThreads() throws InterruptedException {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        PushSecurity push = push("key").clientResources(resources).build();
        var running = call(push).toSingle().test();
        assertThat(server.takeRequest(10, SECONDS)).isNotNull();
        resources.close();
        assertThat(resources.client().dispatcher().executorService().awaitTermination(10, SECONDS))
                .isTrue();
        assertThat(resources.client().connectionPool().connectionCount()).isZero();
        running.awaitDone(10, SECONDS).assertError(TransportException.class);
    }

    @Test
    void close_http2CallInProgress_closesItsConnection() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        OkHttpClient http = new OkHttpClient.Builder()
                .protocols(singletonList(Protocol.H2_PRIOR_KNOWLEDGE))
                .addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } finally {
                        // The call still holds its connection here.
                        Completable.fromAction(closed::await).blockingAwait();
                    }
                })
                .build();
        server.setProtocols(http.protocols());
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        ClientResources owned = new ClientResources(http, true);
        call(push("key").clientResources(owned).build()).toSingle().test();
        assertThat(server.takeRequest(10, SECONDS)).isNotNull();
        owned.close();
        closed.countDown();
        assertThat(http.dispatcher().executorService().awaitTermination(10, SECONDS))
                .isTrue();
        assertThat(http.connectionPool().connectionCount()).isZero();
    }

    @Test
    void execute_unresponsiveServer_sendsAllPermittedCalls() throws InterruptedException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
            }
        });
        PushSecurity push = push("key")
                .clientResources(resources)
                .maximumRateLimitWait(Duration.ofHours(1))
                .build();
        for (int i = 0; i < PUSH_BURST + 100; i++) {
            call(push).toSingle().test();
        }
        time.advanceTimeBy(10, SECONDS);
        for (int i = 0; i < PUSH_BURST + 100; i++) {
            // Less than OkHttp's read timeout, after which a queued call would be sent.
            assertThat(server.takeRequest(5, SECONDS)).isNotNull();
        }
    }

    @Test
    void close_subscriberClosesClient_otherCallsFailOnce() {
        PushSecurity push = push("key")
                .clientResources(resources)
                .maximumRateLimitWait(Duration.ofHours(1))
                .build();
        pauseRateLimit(push);
        call(push).toSingle().subscribe(employee -> {}, failure -> push.close());
        var other = call(push).toSingle().test();
        List<Throwable> undeliverable = new ArrayList<>();
        RxJavaPlugins.setErrorHandler(undeliverable::add);
        try {
            resources.close();
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
        other.assertError(TransportException.class);
        assertThat(undeliverable).isEmpty();
    }

    @Test
    void close_queuedCall_failsAndIsNeverSent() {
        PushSecurity push = push("key")
                .clientResources(resources)
                .maximumRateLimitWait(Duration.ofHours(1))
                .build();
        pauseRateLimit(push);
        var queued = call(push).toSingle().test();
        resources.close();
        queued.assertError(error ->
                error.getMessage().equals("Push Security getEmployee: the client or its client resources were closed"));
        time.advanceTimeBy(1, HOURS);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void close_laterCall_failsWithoutAttempt() {
        resources.close();
        resources.close();
        TransportException failure = catchThrowableOfType(
                TransportException.class,
                call(push("key").clientResources(resources).build())::execute);
        assertThat(failure.attempts()).isZero();
    }

    @Test
    void close_customHttpClient_isNotShutDown() {
        OkHttpClient http = new OkHttpClient();
        ClientResources.of(http).close();
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    }

    /** OkHttp by itself would retry a 503 with this header. */
    @Test
    void execute_zeroRetryAfter_isSentOnce() {
        server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
        server.enqueue(json("{\"id\":\"e-1\"}"));
        PushSecurity withoutRetries =
                push("key").retryPolicy(RetryPolicy.none()).build();
        assertThat(catchThrowableOfType(ServerErrorException.class, call(withoutRetries)::execute)
                        .status())
                .isEqualTo(503);
        assertThat(server.getRequestCount()).isEqualTo(1);
        withoutRetries.close();
    }

    @ParameterizedTest
    @CsvSource({"99999999999, more than a year", "2147483648, more than a year", "0000000000120, 120 s"})
    void execute_longRetryAfter_isNotRetried(String seconds, String expected) {
        server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", seconds));
        PushSecurity push = push("key").clientResources(resources).build();
        call(push)
                .toSingle()
                .test()
                .awaitDone(10, SECONDS)
                .assertError(error -> error.getMessage()
                        .equals("Push Security getEmployee: server error (503), Retry-After " + expected
                                + ", longer than the allowed 60 s"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void baseUrl_constants_areAccepted() {
        for (String url :
                new String[] {Probely.BASE_URL, Probely.EU_BASE_URL, Probely.US_BASE_URL, Probely.AU_BASE_URL}) {
            Probely.builder().apiKey("key").baseUrl(url).build().close();
        }
        Enzoic.builder().credentials("a", "b").baseUrl(Enzoic.BASE_URL).build().close();
        Enzoic.builder()
                .credentials("a", "b")
                .baseUrl(Enzoic.V1_BASE_URL)
                .build()
                .close();
    }

    @Test
    void maximumRateLimitWait_negative_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> push("key").maximumRateLimitWait(Duration.ofMillis(-1)));
    }

    private void pauseRateLimit(PushSecurity client) {
        server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", "30"));
        assertThat(catchThrowableOfType(
                                RateLimitException.class, call(client).withRetryPolicy(RetryPolicy.none())::execute)
                        .status())
                .isEqualTo(429);
    }

    private static ApiCall<Employee> call(PushSecurity client) {
        return client.employees().get("e-1");
    }

    private Probely.Builder probely() {
        return Probely.builder()
                .apiKey("key")
                .baseUrl(server.url("/").toString())
                .scheduler(time)
                .maximumRateLimitWait(Duration.ZERO);
    }

    private PushSecurity.Builder push(String key) {
        return PushSecurity.builder()
                .apiKey(key)
                .baseUrl(server.url("/").toString())
                .scheduler(time)
                .maximumRateLimitWait(Duration.ZERO);
    }
}
