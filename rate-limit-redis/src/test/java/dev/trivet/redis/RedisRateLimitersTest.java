package dev.trivet.redis;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.PushSecurity;
import dev.trivet.RateLimiter;
import dev.trivet.push.PushClient;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisSentinel;

@Timeout(60)
class RedisRateLimitersTest {
    private static final String KEY = "push-secret-key";
    private static final String SERVER = "https://api.example.com";

    private static TestRedis redis;
    private static RedisClient client;
    private static RedisCommands<String, String> commands;

    @BeforeAll
    static void start() throws IOException {
        redis = TestRedis.start();
        client = RedisClient.create(redis.uri());
        commands = client.connect().sync();
    }

    @AfterAll
    static void stop() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        redis.close();
    }

    private RedisRateLimiters first;
    private RedisRateLimiters second;

    @BeforeEach
    void build() {
        commands.flushall();
        first = RedisRateLimiters.builder(redis.uri()).build();
        second = RedisRateLimiters.builder(redis.uri()).build();
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void acquire_twoConnections_shareTheRate() {
        RateLimiter one = first.create(SERVER, 5, 100, KEY);
        RateLimiter other = second.create(SERVER, 5, 100, KEY);
        long start = System.nanoTime();
        Observable.range(0, 200)
                .flatMapCompletable(number -> (number % 2 == 0 ? one : other).acquire(null))
                .blockingAwait();
        // The bucket is empty at first, so the last of 200 permits is available after 2 seconds.
        assertThat(System.nanoTime() - start).isGreaterThan(MILLISECONDS.toNanos(1_950));
    }

    @Test
    void acquire_credential_isNotInKeys() {
        first.create(SERVER, 5, 100, KEY, "secret").acquire(null).blockingAwait();
        first.create(SERVER, 5, 100, KEY, "secret").pause(Duration.ofSeconds(10));
        await(() -> commands.keys("*").size() == 1 && commands.keys("*").get(0).endsWith(":pause"));
        assertThat(commands.keys("*")).allMatch(key -> key.matches("trivet:\\{[0-9a-f]{32}}:pause"));
    }

    @Test
    void create_sameCredential_returnsTheSameLimiter() {
        RateLimiter limiter = first.pushSecurity(KEY);
        assertThat(first.pushSecurity(KEY, PushClient.DEFAULT_BASE_URL + "/v1")).isSameAs(limiter);
        assertThat(first.pushSecurity(KEY, SERVER)).isNotSameAs(limiter);
        assertThat(first.pushSecurity("other")).isNotSameAs(limiter);
        assertThat(limiter.permitsPerSecond()).isEqualTo(10);
    }

    @Test
    void pause_otherConnection_pausesCalls() {
        first.create(SERVER, 5, 100, KEY).pause(Duration.ofSeconds(1));
        await(() -> commands.keys("*:pause").size() == 1);
        long end = System.nanoTime() + commands.pttl(commands.keys("*:pause").get(0)) * 1_000_000 - 5_000_000;
        second.create(SERVER, 5, 100, KEY).acquire(null).blockingAwait();
        assertThat(System.nanoTime()).isGreaterThan(end);
    }

    @Test
    void pause_shorterThanCurrent_isIgnored() {
        RateLimiter limiter = first.create(SERVER, 5, 100, KEY);
        limiter.pause(Duration.ofSeconds(100));
        await(() -> commands.keys("*:pause").size() == 1);
        String key = commands.keys("*:pause").get(0);
        limiter.pause(Duration.ofSeconds(1));
        // Redis runs the commands of a connection in order.
        first.create(SERVER, 5, 100, "other").pause(Duration.ofSeconds(100));
        await(() -> commands.keys("*:pause").size() == 2);
        assertThat(commands.pttl(key)).isGreaterThan(50_000);
    }

    @Test
    void pause_longerThanCurrent_replacesIt() {
        first.create(SERVER, 5, 100, KEY).pause(Duration.ofSeconds(100));
        await(() -> commands.keys("*:pause").size() == 1);
        String key = commands.keys("*:pause").get(0);
        second.create(SERVER, 5, 100, KEY).pause(Duration.ofSeconds(200));
        await(() -> commands.pttl(key) > 150_000);
    }

    @Test
    void execute_429_pausesOtherClient() {
        try (Sandbox sandbox = Sandbox.builder().start();
                PushSecurity push = client(first, sandbox);
                PushSecurity other = client(second, sandbox)) {
            sandbox.inject(
                    Vendor.PUSH, Fault.status(429).header("Retry-After", "1").times(1));
            long start = System.nanoTime();
            push.employees().list().iterator().next();
            other.employees().list().iterator().next();
            assertThat(sandbox.journal().throttled(Vendor.PUSH)).isEqualTo(1);
            assertThat(System.nanoTime() - start).isGreaterThan(SECONDS.toNanos(1));
        }
    }

    @Test
    void acquire_restartedRedis_recovers() throws IOException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        try (TestRedis other = TestRedis.start();
                RedisRateLimiters limiters = RedisRateLimiters.builder(other.uri())
                        .outagePolicy(OutagePolicy.await())
                        .listener(recorder(events))
                        .build()) {
            RateLimiter limiter = limiters.create(SERVER, 5, 100, KEY);
            limiter.acquire(null).blockingAwait();
            other.close();
            var waiting = limiter.acquire(null).test();
            assertThat(take(events)).startsWith("unavailable");
            waiting.assertNotComplete();
            other.restart();
            assertThat(take(events)).isEqualTo("available");
            waiting.awaitDone(10, SECONDS).assertComplete();
            assertThat(events).isEmpty();
        }
    }

    @Test
    void acquire_listenerThrows_recovers() throws IOException {
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        RxJavaPlugins.setErrorHandler(uncaught::add);
        RedisAvailabilityListener throwing = new RedisAvailabilityListener() {
            @Override
            public void becameUnavailable(Throwable cause) {
                throw new IllegalStateException("unavailable");
            }

            @Override
            public void becameAvailable() {
                throw new IllegalStateException("available");
            }
        };
        try (TestRedis other = TestRedis.start();
                RedisRateLimiters limiters = RedisRateLimiters.builder(other.uri())
                        .outagePolicy(OutagePolicy.await())
                        .listener(throwing)
                        .build()) {
            RateLimiter limiter = limiters.create(SERVER, 5, 100, KEY);
            limiter.acquire(null).blockingAwait();
            other.close();
            var waiting = limiter.acquire(null).test();
            await(() -> !uncaught.isEmpty());
            other.restart();
            waiting.awaitDone(20, SECONDS).assertComplete();
            assertThat(uncaught).extracting(Throwable::getMessage).containsExactly("unavailable", "available");
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
    }

    @Test
    void acquire_unresponsiveConnection_isReplaced() throws IOException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        try (DelayingProxy proxy = new DelayingProxy(redis.port(), Duration.ZERO);
                RedisRateLimiters limiters = RedisRateLimiters.builder("redis://127.0.0.1:" + proxy.port())
                        .timeout(Duration.ofMillis(300))
                        .outagePolicy(OutagePolicy.await())
                        .listener(recorder(events))
                        .build()) {
            RateLimiter limiter = limiters.create(SERVER, 5, 100, KEY);
            limiter.acquire(null).blockingAwait();
            proxy.dropConnections();
            limiter.acquire(null).blockingAwait();
            assertThat(take(events)).startsWith("unavailable");
            assertThat(take(events)).isEqualTo("available");
        }
    }

    @Test
    void acquire_serverWithoutResponse_failsAfterTimeout() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RedisRateLimiters limiters = RedisRateLimiters.builder("redis://127.0.0.1:" + server.getLocalPort())
                        .timeout(Duration.ofMillis(100))
                        .build()) {
            assertThatThrownBy(() -> limiters.pushSecurity(KEY).acquire(null).blockingAwait())
                    .isInstanceOf(RateLimiterUnavailableException.class)
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void acquire_tls_verifiesTheCertificateByDefault() throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder().build())
                .build();
        ServerSocket socket = certificates.sslContext().getServerSocketFactory().createServerSocket(0);
        try (DelayingProxy proxy = new DelayingProxy(socket, redis.port(), Duration.ZERO);
                RedisRateLimiters limiters = RedisRateLimiters.builder(
                                "rediss://localhost:" + proxy.port() + "?verifyPeer=NONE")
                        .build();
                RedisRateLimiters verifying = RedisRateLimiters.builder("rediss://localhost:" + proxy.port())
                        .build()) {
            limiters.pushSecurity(KEY).acquire(null).blockingAwait();
            assertThatThrownBy(() -> verifying.pushSecurity(KEY).acquire(null).blockingAwait())
                    .isInstanceOf(RateLimiterUnavailableException.class)
                    .hasRootCauseInstanceOf(CertPathBuilderException.class);
        }
    }

    @Test
    void acquire_sentinel_usesItsPrimary() throws IOException {
        int port = TestRedis.freePort();
        RedisSentinel sentinel = RedisSentinel.newRedisSentinel()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("sentinel monitor primary 127.0.0.1 " + redis.port() + " 1")
                .build();
        sentinel.start();
        try (RedisRateLimiters limiters = RedisRateLimiters.builder("redis-sentinel://127.0.0.1:" + port + "#primary")
                .build()) {
            limiters.create(SERVER, 5, 100, KEY).acquire(null).blockingAwait();
            assertThat(commands.keys("trivet:*:bucket")).hasSize(1);
        } finally {
            sentinel.stop();
        }
    }

    @Test
    void acquire_redisNeverStarted_failureOmitsPassword() throws IOException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        String uri = "redis://user:hunter2@127.0.0.1:" + TestRedis.freePort();
        try (RedisRateLimiters limiters =
                RedisRateLimiters.builder(uri).listener(recorder(events)).build()) {
            assertThatThrownBy(() -> limiters.pushSecurity(KEY).acquire(null).blockingAwait())
                    .isInstanceOf(RateLimiterUnavailableException.class)
                    .satisfies(error -> assertThat(stackTrace(error)).doesNotContain("hunter2", KEY));
            assertThat(take(events)).startsWith("unavailable").doesNotContain("hunter2");
        }
    }

    @Test
    void acquire_password_authenticates() throws IOException {
        try (TestRedis secured = TestRedis.start("requirepass hunter2");
                RedisRateLimiters limiters = RedisRateLimiters.builder("redis://:hunter2@127.0.0.1:" + secured.port())
                        .build();
                RedisRateLimiters wrong = RedisRateLimiters.builder("redis://:swordfish@127.0.0.1:" + secured.port())
                        .build()) {
            limiters.pushSecurity(KEY).acquire(null).blockingAwait();
            assertThatThrownBy(() -> wrong.pushSecurity(KEY).acquire(null).blockingAwait())
                    .satisfies(error ->
                            assertThat(stackTrace(error)).contains("WRONGPASS").doesNotContain("swordfish"));
        }
    }

    @Test
    void acquire_connectionClosedInHandshake_connectsAgain() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RedisRateLimiters limiters = RedisRateLimiters.builder("redis://127.0.0.1:" + server.getLocalPort())
                        .build()) {
            server.setSoTimeout(10_000);
            TestObserver<Void> acquired =
                    limiters.pushSecurity(KEY).acquire(null).test();
            try (Socket first = server.accept()) {
                assertThat(first.getInputStream().read(new byte[1024])).isPositive();
            }
            try (Socket second = server.accept();
                    Socket backend = new Socket(server.getInetAddress(), redis.port())) {
                forward(second, backend);
                forward(backend, second);
                acquired.awaitDone(10, SECONDS).assertComplete();
            }
        }
    }

    /** Forwards bytes until a socket is closed. */
    private static void forward(Socket from, Socket to) {
        new Thread(new FutureTask<>(() -> from.getInputStream().transferTo(to.getOutputStream()))).start();
    }

    @Test
    void acquire_cluster_usesOneSlotPerLimit(@TempDir Path folder) throws IOException {
        try (TestRedis node = TestRedis.start("cluster-enabled yes", "dir " + folder)) {
            try (RedisClient setup = RedisClient.create(node.uri())) {
                setup.connect()
                        .sync()
                        .clusterAddSlots(IntStream.range(0, 16_384).toArray());
                await(() -> setup.connect().sync().clusterInfo().contains("cluster_state:ok"));
            }
            try (RedisRateLimiters limiters =
                    RedisRateLimiters.builder(node.uri()).cluster().build()) {
                RateLimiter limiter = limiters.create(SERVER, 5, 100, KEY);
                limiter.acquire(null).blockingAwait();
                limiter.pause(Duration.ofMillis(100));
                limiter.acquire(null).blockingAwait();
            }
        }
    }

    @Test
    void builder_invalidUri_exceptionOmitsPassword() {
        for (String uri : List.of(
                "redis://:hunter2@ho st",
                "http://:hunter2@host",
                "hunter2",
                "redis://:hunter2@host:port",
                "redis://:hunter2@one,two",
                "redis-sentinel://:hunter2@host")) {
            assertThatThrownBy(() -> RedisRateLimiters.builder(uri))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The Redis URI is not valid.")
                    .satisfies(error -> assertThat(stackTrace(error)).doesNotContain("hunter2"));
        }
    }

    @Test
    void builder_validUri_isAccepted() {
        for (String uri : List.of(
                "redis://host",
                "rediss://user:hunter2@host:6380/1",
                "redis://[::1]:6379",
                "redis://my_redis",
                "redis-socket:///run/redis.sock",
                "redis-sentinel://:hunter2@one:26379,two:26379/0#primary")) {
            RedisRateLimiters.builder(uri).build().close();
        }
    }

    private static PushSecurity client(RedisRateLimiters limiters, Sandbox sandbox) {
        return PushSecurity.builder()
                .apiKey(sandbox.pushApiKey())
                .baseUrl(sandbox.pushUrl())
                .rateLimiter(limiters.pushSecurity(sandbox.pushApiKey(), sandbox.pushUrl()))
                .build();
    }

    private static RedisAvailabilityListener recorder(BlockingQueue<String> events) {
        return new RedisAvailabilityListener() {
            @Override
            public void becameUnavailable(Throwable cause) {
                events.add("unavailable: " + stackTrace(cause));
            }

            @Override
            public void becameAvailable() {
                events.add("available");
            }
        };
    }

    private static String take(BlockingQueue<String> events) {
        try {
            return String.valueOf(events.poll(20, SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        Observable.interval(0, 10, MILLISECONDS)
                .filter(count -> condition.getAsBoolean())
                .blockingFirst();
    }

    private static String stackTrace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
