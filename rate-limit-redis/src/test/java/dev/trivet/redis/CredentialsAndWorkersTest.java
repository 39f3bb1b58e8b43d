package dev.trivet.redis;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.RateLimiter;
import io.reactivex.rxjava3.core.Completable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests workers that acquire permits of one or more credentials. Each worker has its own
 * connection. The test prints the cost of a permit. The build runs it for a second with at most 10
 * credentials. This command runs it for 10 seconds with up to 10,000 credentials:
 *
 * <pre>{@code
 * mvn -q -pl rate-limit-redis -am verify -Dtest=CredentialsAndWorkersTest \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dtrivet.seconds=10
 * }</pre>
 */
@Timeout(300)
class CredentialsAndWorkersTest {
    private static final int SECONDS_MEASURED = Integer.getInteger("trivet.seconds", 1);
    private static final String SERVER = "https://vendor.example";
    private static final int BURST = 5;
    private static final int PER_SECOND = 10;
    /** The number of callers of each worker for each credential. */
    private static final int CALLERS = 2;

    static Stream<Arguments> sizes() {
        Stream<Arguments> sizesOfBuild = Stream.of(Arguments.of(1, 4), Arguments.of(10, 1));
        return SECONDS_MEASURED == 1
                ? sizesOfBuild
                : Stream.concat(
                        sizesOfBuild,
                        Stream.of(
                                Arguments.of(1, 1),
                                Arguments.of(1, 10),
                                Arguments.of(1, 100),
                                Arguments.of(10, 10),
                                Arguments.of(100, 1),
                                Arguments.of(100, 10),
                                Arguments.of(1_000, 1),
                                Arguments.of(10_000, 1)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void acquire_credentialsAndWorkers_staysWithinLimits(int credentials, int workers) throws IOException {
        try (TestRedis redis = TestRedis.start()) {
            List<RedisRateLimiters> opened = new ArrayList<>();
            List<RateLimiter> limiters = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                RedisRateLimiters worker = RedisRateLimiters.builder(redis.uri())
                        .outagePolicy(OutagePolicy.await())
                        .build();
                opened.add(worker);
                // Connects before the measurement.
                worker.create(SERVER, 100, 100, "another").acquire(null).blockingAwait();
                for (int key = 0; key < credentials; key++) {
                    limiters.add(worker.pushSecurity("key-" + key, SERVER));
                }
            }
            measure(redis, limiters, credentials, workers);
            opened.forEach(RedisRateLimiters::close);
        }
    }

    private static void measure(TestRedis redis, List<RateLimiter> limiters, int credentials, int workers) {
        AtomicLong permits = new AtomicLong();
        List<Completable> callers = new ArrayList<>();
        for (RateLimiter limiter : limiters) {
            callers.addAll(Collections.nCopies(
                    CALLERS,
                    limiter.acquire(null).doOnComplete(permits::incrementAndGet).repeat()));
        }
        long scripts = redis.scripts();
        long bytes = redis.bytes();
        Duration redisCpu = redisCpu();
        Duration cpu = cpu(ProcessHandle.current());
        long start = System.nanoTime();
        Completable.merge(callers)
                .ambWith(Completable.timer(SECONDS_MEASURED, SECONDS))
                .blockingAwait();
        double seconds = (System.nanoTime() - start) / 1e9;
        double acquired = permits.get();
        System.out.printf(
                Locale.ROOT,
                "%d credentials, %d workers: %.1f permits/s; for each %.2f scripts, %.0f bytes,"
                        + " %.3f ms of CPU in Redis, %.3f ms in the workers%n",
                credentials,
                workers,
                acquired / seconds,
                (redis.scripts() - scripts) / acquired,
                (redis.bytes() - bytes) / acquired,
                redisCpu().minus(redisCpu).toNanos() / 1e6 / acquired,
                cpu(ProcessHandle.current()).minus(cpu).toNanos() / 1e6 / acquired);
        assertThat(acquired).isPositive().isLessThanOrEqualTo(credentials * (BURST + 1 + PER_SECOND * seconds));
    }

    private static Duration redisCpu() {
        return ProcessHandle.current()
                .children()
                .map(CredentialsAndWorkersTest::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
