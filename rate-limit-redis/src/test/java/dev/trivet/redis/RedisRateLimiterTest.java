package dev.trivet.redis;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.RateLimitWaitExceededException;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RedisRateLimiterTest {
    private static final int BURST = 5;
    private static final int PER_SECOND = 10;

    private final TestScheduler time = new TestScheduler();
    private final FakeBucket bucket = new FakeBucket(time, BURST, PER_SECOND);
    private final RedisRateLimiter limiter = limiter(OutagePolicy.fail());

    @Test
    void acquire_permitAvailable_completesAfterTheRoundTrip() {
        bucket.fill();
        bucket.duration = Duration.ofMillis(20);
        TestObserver<Void> call = acquire(null);
        time.advanceTimeBy(19, MILLISECONDS);
        call.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        call.assertComplete();
    }

    @Test
    void acquire_emptyBucket_completesInOrderAtRate() {
        List<Integer> served = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            limiter.acquire(null).subscribe(() -> served.add(number));
        }
        time.triggerActions();
        assertThat(served).isEmpty();
        for (int i = 0; i < 5; i++) {
            time.advanceTimeBy(99, MILLISECONDS);
            assertThat(served).hasSize(i);
            time.advanceTimeBy(1, MILLISECONDS);
            assertThat(served).hasSize(i + 1).isSorted();
        }
    }

    @Test
    void acquire_subscribedTwice_acquiresTwoPermits() {
        var permit = limiter.acquire(null);
        TestObserver<Void> first = permit.test();
        TestObserver<Void> second = permit.test();
        time.advanceTimeBy(100, MILLISECONDS);
        first.assertComplete();
        second.assertNotComplete();
        time.advanceTimeBy(100, MILLISECONDS);
        second.assertComplete();
    }

    @Test
    void acquire_shortRoundTrip_reservesSinglePermits() {
        keepCalling(limiter, 16, new ArrayList<>());
        time.advanceTimeBy(2, SECONDS);
        assertThat(bucket.operations).containsOnly("reserve 1").hasSizeBetween(20, 22);
    }

    @Test
    void acquire_longRoundTrip_leasesSeveralPermits() {
        bucket.duration = Duration.ofMillis(400);
        List<Long> sent = new ArrayList<>();
        keepCalling(limiter, 16, sent);
        time.advanceTimeBy(30, SECONDS);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(290);
        assertThat(bucket.operations).contains("reserve 9").hasSizeLessThan(60);
    }

    @Test
    void acquire_nearlySimultaneousCalls_shareFirstLease() {
        bucket.duration = Duration.ofMillis(400);
        acquire(null);
        time.advanceTimeBy(2, SECONDS);
        bucket.operations.clear();
        acquire(null);
        time.advanceTimeBy(10, MILLISECONDS);
        IntStream.range(0, 4).forEach(number -> acquire(null));
        time.advanceTimeBy(2, SECONDS);
        assertThat(bucket.operations).containsExactly("reserve 5");
    }

    @Test
    void acquire_slowRedis_leasesAtMostTenPermits() {
        bucket.duration = Duration.ofSeconds(2);
        keepCalling(limiter, 16, new ArrayList<>());
        time.advanceTimeBy(20, SECONDS);
        assertThat(bucket.operations)
                .contains("reserve 10")
                .allMatch(operation -> operation.matches("reserve (\\d|10)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 400})
    void acquire_fourProcesses_shareTheLimitFairly(int operationMillis) {
        bucket.duration = Duration.ofMillis(operationMillis);
        bucket.fill();
        List<Long> all = new ArrayList<>();
        List<List<Long>> processes = IntStream.range(0, 4)
                .<List<Long>>mapToObj(process -> new ArrayList<>())
                .toList();
        for (List<Long> sent : processes) {
            keepCalling(limiter(OutagePolicy.fail()), 16, sent);
        }
        time.advanceTimeBy(30, SECONDS);
        processes.forEach(all::addAll);
        assertThat(all).hasSizeGreaterThanOrEqualTo(300);
        assertThat(processes).allSatisfy(sent -> assertThat(sent).hasSizeGreaterThanOrEqualTo(4 * all.size() / 5 / 4));
        assertThat(SharedLimitTest.requiredBurst(all, MILLISECONDS)).isLessThanOrEqualTo(10);
    }

    @Test
    void dispose_reservedCalls_releasesPermits() {
        bucket.duration = Duration.ofMillis(400);
        acquire(null);
        time.advanceTimeBy(1, SECONDS);
        acquire(null);
        time.advanceTimeBy(1, SECONDS);
        bucket.operations.clear();

        List<Integer> served = new ArrayList<>();
        List<Disposable> calls = IntStream.range(0, 20)
                .mapToObj(number -> limiter.acquire(null).subscribe(() -> served.add(number)))
                .toList();
        time.advanceTimeBy(700, MILLISECONDS);
        calls.forEach(Disposable::dispose);
        time.advanceTimeBy(2, SECONDS);

        assertThat(served).hasSizeGreaterThan(0);
        assertThat(permits("release")).isPositive().isEqualTo(permits("reserve") - served.size());
    }

    @Test
    void dispose_firstCall_nextCallGetsItsPermit() {
        TestObserver<Void> first = acquire(null);
        TestObserver<Void> second = acquire(null);
        time.advanceTimeBy(50, MILLISECONDS);
        first.dispose();
        time.advanceTimeBy(50, MILLISECONDS);
        second.assertComplete();
    }

    @Test
    void acquire_zeroWaitAndPermit_completes() {
        bucket.fill();
        bucket.duration = Duration.ofMillis(50);
        TestObserver<Void> call = acquire(Duration.ZERO);
        time.advanceTimeBy(50, MILLISECONDS);
        call.assertComplete();
    }

    @Test
    void acquire_zeroWaitWithoutPermit_failsAndReleases() {
        TestObserver<Void> call = acquire(Duration.ZERO);
        time.triggerActions();
        assertRejected(call, 100);
        assertThat(bucket.operations).containsExactly("reserve 1", "release 1");
    }

    @Test
    void acquire_zeroWaitAfterQueuedCall_failsImmediately() {
        acquire(null);
        assertRejected(acquire(Duration.ZERO), 100);
    }

    @Test
    void acquire_permitAfterMaximumWait_fails() {
        acquire(null);
        acquire(null);
        time.triggerActions();
        TestObserver<Void> call = acquire(Duration.ofMillis(250));
        call.assertEmpty();
        time.advanceTimeBy(250, MILLISECONDS);
        call.assertError(RateLimitWaitExceededException.class);
    }

    @Test
    void acquire_permitWithinMaximumWait_completes() {
        acquire(null);
        TestObserver<Void> call = acquire(Duration.ofMillis(200));
        time.advanceTimeBy(200, MILLISECONDS);
        call.assertComplete();
    }

    @Test
    void pause_otherProcess_pausesCalls() {
        RedisRateLimiter other = limiter(OutagePolicy.fail());
        bucket.fill();
        other.pause(Duration.ofSeconds(3));
        TestObserver<Void> call = acquire(null);
        time.advanceTimeBy(3_099, MILLISECONDS);
        call.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        call.assertComplete();
    }

    @Test
    void pause_reservedPermits_areNotUsed() {
        List<Long> sent = new ArrayList<>();
        keepCalling(limiter, 3, sent);
        time.advanceTimeBy(50, MILLISECONDS);
        limiter.pause(Duration.ofSeconds(1));
        time.advanceTimeBy(1_350, MILLISECONDS);
        assertThat(sent).containsExactly(1_150L, 1_250L, 1_350L);
    }

    @Test
    void pause_shorterThanCurrent_doesNotShortenIt() {
        limiter.pause(Duration.ofSeconds(2));
        limiter.pause(Duration.ofSeconds(1));
        TestObserver<Void> call = acquire(null);
        time.advanceTimeBy(2_099, MILLISECONDS);
        call.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        call.assertComplete();
    }

    @Test
    void acquire_outageWithFail_failsImmediately() {
        bucket.outage = new IOException("connection refused");
        acquire(null)
                .assertError(error -> error instanceof RateLimiterUnavailableException
                        && error.getMessage().equals("Redis, which holds the rate limit, is unavailable")
                        && error.getCause() == bucket.outage);
        assertThat(bucket.operations).isEmpty();
    }

    @Test
    void acquire_outageDuringReservationWithFail_fails() {
        bucket.duration = Duration.ofMillis(100);
        TestObserver<Void> call = acquire(null);
        time.triggerActions();
        bucket.outage = new IOException("connection refused");
        time.advanceTimeBy(100, MILLISECONDS);
        call.assertError(RateLimiterUnavailableException.class);
    }

    @Test
    void acquire_outageWithAwait_completesAfterRecovery() {
        RedisRateLimiter waiting = limiter(OutagePolicy.await());
        bucket.outage = new IOException("connection refused");
        TestObserver<Void> call = waiting.acquire(null).test();
        TestObserver<Void> limited = waiting.acquire(Duration.ofSeconds(5)).test();
        time.advanceTimeBy(10, SECONDS);
        call.assertNotComplete();
        limited.assertError(RateLimitWaitExceededException.class);

        bucket.outage = null;
        waiting.pump();
        time.triggerActions();
        call.assertComplete();
        assertThat(bucket.operations).containsExactly("reserve 1");
    }

    @Test
    void acquire_outageWithLocalShare_usesOnlyShare() {
        RedisRateLimiter local = limiter(OutagePolicy.localShare(4));
        bucket.outage = new IOException("connection refused");
        List<Long> sent = new ArrayList<>();
        keepCalling(local, 16, sent);
        time.advanceTimeBy(10, SECONDS);
        assertThat(sent).hasSizeBetween(25, 26);
    }

    @Test
    void acquire_recoveryAfterLocalShare_drainsBucket() {
        RedisRateLimiter local = limiter(OutagePolicy.localShare(4));
        bucket.outage = new IOException("connection refused");
        List<Long> sent = new ArrayList<>();
        keepCalling(local, 16, sent);
        time.advanceTimeBy(10, SECONDS);
        bucket.outage = null;
        local.pump();
        time.advanceTimeBy(10, SECONDS);
        assertThat(bucket.operations).first().isEqualTo("drain");
        assertThat(sent).hasSizeBetween(124, 127);
        assertThat(SharedLimitTest.requiredBurst(sent, MILLISECONDS)).isLessThanOrEqualTo(2);
    }

    @Test
    void acquire_recoveryDuringPause_drainsAgainAfterPause() {
        RedisRateLimiter local = limiter(OutagePolicy.localShare(4));
        bucket.outage = new IOException("connection refused");
        List<Long> sent = new ArrayList<>();
        keepCalling(local, 16, sent);
        time.advanceTimeBy(1, SECONDS);
        sent.clear();
        bucket.outage = null;
        limiter.pause(Duration.ofSeconds(3));
        local.pump();
        time.advanceTimeBy(3_200, MILLISECONDS);
        assertThat(bucket.operations).filteredOn("drain"::equals).hasSize(2);
        assertThat(sent).containsExactly(4_100L, 4_200L);
    }

    @Test
    void close_queuedAndNewCalls_fail() {
        TestObserver<Void> call = acquire(null);
        limiter.close();
        call.assertError(error -> error.getMessage().equals("The rate limiters are closed"));
        acquire(null).assertError(RateLimiterUnavailableException.class);
    }

    private RedisRateLimiter limiter(OutagePolicy policy) {
        return new RedisRateLimiter(bucket, PER_SECOND, policy, time);
    }

    private TestObserver<Void> acquire(@Nullable Duration maximumWait) {
        return limiter.acquire(maximumWait).test();
    }

    /** Starts callers that acquire permits repeatedly, and records the times of the permits. */
    private void keepCalling(RedisRateLimiter calledLimiter, int callers, List<Long> sent) {
        for (int i = 0; i < callers; i++) {
            calledLimiter
                    .acquire(null)
                    .doOnComplete(() -> sent.add(time.now(MILLISECONDS)))
                    .repeat()
                    .subscribe();
        }
    }

    /** Returns the number of permits of all operations named {@code name}. */
    private int permits(String name) {
        return bucket.operations.stream()
                .filter(operation -> operation.startsWith(name))
                .mapToInt(operation -> Integer.parseInt(operation.split(" ")[1]))
                .sum();
    }

    private void assertRejected(TestObserver<Void> call, long shortestWaitMillis) {
        call.assertError(error -> error instanceof RateLimitWaitExceededException
                && ((RateLimitWaitExceededException) error).shortestWait().toMillis() == shortestWaitMillis);
    }
}
