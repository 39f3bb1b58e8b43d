package dev.trivet.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.RateLimiter;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import io.reactivex.rxjava3.core.Completable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests four processes, with 16 callers each, that list employees with one key and share the limit
 * of 10 requests per second. The build runs some scenarios for a few seconds. This command runs all
 * of them for 30 seconds:
 *
 * <pre>{@code
 * mvn -q -pl rate-limit-redis -am verify -Dtest=SharedLimitTest \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dtrivet.seconds=30
 * }</pre>
 *
 * <p>The test prints the figures. The share of the permits may exceed 100 % after an outage,
 * because permits that were reserved before the outage are used during it.
 */
@Timeout(300)
class SharedLimitTest {
    private static final int PROCESSES = 4;
    private static final String CALLERS = "16";
    private static final int PER_SECOND = 10;
    /** The assumed size of the vendor's bucket. The bucket of the sandbox is larger. */
    private static final int VENDOR_BURST = 10;

    private static final int SHARED_BURST = 5;
    private static final int SECONDS_OF_BUILD = 4;
    private static final int SECONDS_MEASURED = Integer.getInteger("trivet.seconds", SECONDS_OF_BUILD);
    private static final boolean IS_MEASUREMENT = SECONDS_MEASURED >= 30;
    private static final Duration OUTAGE = Duration.ofSeconds(2);

    enum Scenario {
        STEADY,
        SLOW_REDIS,
        CLOCKS_WRONG,
        PROCESS_KILLED,
        /** With a slow Redis, so that each process has leases of several permits. */
        PROCESS_WITH_LEASE_KILLED,
        REDIS_RESTARTED_SHARE,
        REDIS_RESTARTED_AWAIT,
        REDIS_RESTARTED_FAIL;

        boolean slowsRedis() {
            return this == SLOW_REDIS || this == PROCESS_WITH_LEASE_KILLED;
        }

        boolean killsProcess() {
            return this == PROCESS_KILLED || this == PROCESS_WITH_LEASE_KILLED;
        }

        boolean restartsRedis() {
            return name().startsWith("REDIS_RESTARTED");
        }

        String policy() {
            return name().substring(name().lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Scenario> scenarios() {
        return IS_MEASUREMENT
                ? Stream.of(Scenario.values())
                : Stream.of(Scenario.STEADY, Scenario.SLOW_REDIS, Scenario.REDIS_RESTARTED_SHARE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void list_fourProcesses_shareTheLimit(Scenario scenario) throws IOException, InterruptedException {
        Duration delay = Duration.ofMillis(scenario.slowsRedis() ? 100 : 0);
        try (TestRedis redis = TestRedis.start();
                DelayingProxy proxy = new DelayingProxy(redis.port(), delay);
                Sandbox sandbox = Sandbox.builder().start()) {
            int port = delay.isZero() ? redis.port() : proxy.port();
            List<Listing> listings = new ArrayList<>();
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    int skew = scenario == Scenario.CLOCKS_WRONG ? (i % 2 == 0 ? 5 : -5) : 0;
                    listings.add(new Listing("redis://127.0.0.1:" + port, sandbox, scenario.policy(), skew));
                }
                for (Listing listing : listings) {
                    assertThat(listing.readLine()).isEqualTo("ready");
                }
                delay(Duration.ofSeconds(1)); // Until the bucket is full again.
                measure(scenario, redis, sandbox, listings);
            } finally {
                listings.forEach(Listing::close);
            }
        }
    }

    private static void measure(Scenario scenario, TestRedis redis, Sandbox sandbox, List<Listing> listings)
            throws IOException {
        long scripts = redis.scripts();
        long bytes = redis.bytes();
        long start = System.nanoTime();
        for (Listing listing : listings) {
            listing.signal();
        }
        Duration third = Duration.ofSeconds(SECONDS_MEASURED).dividedBy(3);
        delay(third);
        if (scenario.killsProcess()) {
            listings.remove(0).close();
        }
        if (scenario.restartsRedis()) {
            redis.close();
            delay(OUTAGE);
            redis.restart();
        }
        delay(Duration.ofSeconds(SECONDS_MEASURED).minusNanos(System.nanoTime() - start));
        List<Long> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (Listing listing : listings) {
            listing.signal();
            List<Long> times = Arrays.stream(listing.readLine().split(" "))
                    .filter(time -> !time.isEmpty())
                    .map(Long::valueOf)
                    .toList();
            sizes.add(times.size());
            all.addAll(times);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long requests = sandbox.journal().requests(Vendor.PUSH) - PROCESSES;
        long throttled = sandbox.journal().throttled(Vendor.PUSH);
        boolean pausesInOutage = scenario.restartsRedis() && scenario != Scenario.REDIS_RESTARTED_SHARE;
        // A lease has at most the permits of a second.
        int lost = scenario == Scenario.PROCESS_WITH_LEASE_KILLED ? PER_SECOND : 0;
        double permits = PER_SECOND * (seconds - (pausesInOutage ? OUTAGE.toSeconds() : 0)) + SHARED_BURST - lost;
        double used = requests / permits;
        double fairShare = (double) all.size() / sizes.size();
        double smallestShare = sizes.stream().mapToInt(size -> size).min().orElse(0) / fairShare;
        double burst = requiredBurst(all, NANOSECONDS);
        System.out.printf(
                Locale.ROOT,
                "%-25s %5.1f s: %3d requests, %d throttled, %5.1f %% of the permits, requests by process %s,"
                        + " smallest share %3.0f %%, burst %.1f%n",
                scenario,
                seconds,
                requests,
                throttled,
                100 * used,
                sizes,
                100 * smallestShare,
                burst);
        if (!scenario.restartsRedis()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-25s %.1f scripts and %d bytes per request%n",
                    "",
                    (double) (redis.scripts() - scripts) / requests,
                    (redis.bytes() - bytes) / requests);
        }
        assertThat(throttled).isZero();
        assertThat(burst).isLessThanOrEqualTo(VENDOR_BURST);
        // The start, an outage and long leases have a greater effect on a short measurement.
        assertThat(used).isGreaterThanOrEqualTo(IS_MEASUREMENT ? 0.97 : 0.5);
        if (IS_MEASUREMENT || scenario == Scenario.STEADY) {
            assertThat(smallestShare).isGreaterThanOrEqualTo(IS_MEASUREMENT ? 0.8 : 0.5);
        }
    }

    @Test
    void acquire_oneCaller_runsTwoScripts() throws IOException {
        int calls = 1_000;
        try (TestRedis redis = TestRedis.start();
                RedisRateLimiters limiters =
                        RedisRateLimiters.builder(redis.uri()).build()) {
            RateLimiter limiter = limiters.create("https://api.example.com", 100_000, 1_000_000, "key");
            limiter.acquire(null).repeat(calls).blockingAwait();
            long scripts = redis.scripts();
            long bytes = redis.bytes();
            long[] durations = new long[calls];
            for (int i = 0; i < calls; i++) {
                long start = System.nanoTime();
                limiter.acquire(null).blockingAwait();
                durations[i] = System.nanoTime() - start;
            }
            scripts = redis.scripts() - scripts;
            bytes = redis.bytes() - bytes;
            Arrays.sort(durations);
            System.out.printf(
                    Locale.ROOT,
                    "one caller: %.1f scripts and %d bytes per permit, median %d µs, 99th percentile %d µs%n",
                    (double) scripts / calls,
                    bytes / calls,
                    durations[calls / 2] / 1_000,
                    durations[calls * 99 / 100] / 1_000);
            assertThat(scripts).isEqualTo(2 * calls);
        }
    }

    /** Returns the size of the smallest bucket, refilled at the rate, that grants all requests. */
    static double requiredBurst(List<Long> sent, TimeUnit unit) {
        List<Long> sorted = sent.stream().sorted().toList();
        double level = 0;
        double lowest = 0;
        long last = sorted.get(0);
        for (long at : sorted) {
            level = Math.min(0, level + (double) PER_SECOND * (at - last) / unit.convert(1, SECONDS)) - 1;
            lowest = Math.min(lowest, level);
            last = at;
        }
        return -lowest;
    }

    private static void delay(Duration duration) {
        Completable.timer(duration.toNanos(), NANOSECONDS).blockingAwait();
    }

    /** A running {@link ListingProcess}. */
    private static final class Listing implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;

        Listing(String redis, Sandbox sandbox, String policy, int skew) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            ListingProcess.class.getName(),
                            redis,
                            sandbox.pushUrl(),
                            sandbox.pushApiKey(),
                            policy,
                            String.valueOf(skew),
                            CALLERS)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        }

        void signal() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        String readLine() throws IOException {
            return String.valueOf(output.readLine());
        }

        /** Kills the process. */
        @Override
        public void close() {
            process.destroyForcibly();
            try {
                process.waitFor(10, SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
