package dev.trivet;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBucketTest {
    private final TestScheduler time = new TestScheduler();
    private final TokenBucket bucket = TokenBucket.create(10, 10, time);
    private final List<Integer> granted = new ArrayList<>();

    @Test
    void arguments_null_areNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> TokenBucket.unlimited(null))
                .withMessage("scheduler");
        assertThatNullPointerException().isThrownBy(() -> bucket.pause(null)).withMessage("duration");
    }

    @Test
    void acquire_fullBucket_grantsTheBurstAtOnce() {
        acquire(12);
        assertThat(granted).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void acquire_emptyBucket_grantsAtTheRate() {
        acquire(12);
        time.advanceTimeBy(99, MILLISECONDS);
        assertThat(granted).hasSize(10);
        time.advanceTimeBy(1, MILLISECONDS);
        assertThat(granted).hasSize(11);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(granted).hasSize(12);
    }

    @Test
    void acquire_grantAndExpiryCoincide_isGranted() {
        List<Runnable> timers = new ArrayList<>();
        TokenBucket manuallyTimed = TokenBucket.create(1, 1, new ManualScheduler(timers));
        manuallyTimed.acquire(null).test().assertComplete();
        var waiting = manuallyTimed.acquire(Duration.ofSeconds(1)).test();
        time.advanceTimeBy(1, SECONDS);
        List<Throwable> undeliverable = new ArrayList<>();
        RxJavaPlugins.setErrorHandler(undeliverable::add);
        try {
            new ArrayList<>(timers).forEach(Runnable::run);
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
        waiting.assertComplete();
        assertThat(timers).hasSize(2);
        assertThat(undeliverable).isEmpty();
    }

    @Test
    void acquire_manyCalls_grantsInOrderAtRate() {
        acquire(10_010);
        time.advanceTimeBy(1_000, SECONDS);
        assertThat(granted).hasSize(10_010).isSorted();
    }

    @Test
    void acquire_afterIdleHour_grantsTheBurstOnly() {
        acquire(10);
        time.advanceTimeBy(1, HOURS);
        acquire(15);
        assertThat(granted).hasSize(20);
    }

    @Test
    void acquire_notSubscribed_takesNoPermit() {
        for (int i = 0; i < 100; i++) {
            assertThat(bucket.acquire(null)).isNotNull();
        }
        acquire(10);
        assertThat(granted).hasSize(10);
    }

    @Test
    void acquire_subscribedTwice_takesTwoPermits() {
        acquire(9);
        bucket.acquire(null).test().assertComplete();
        var second = bucket.acquire(null).test();
        second.assertNotComplete();
        time.advanceTimeBy(100, MILLISECONDS);
        second.assertComplete();
    }

    @Test
    void dispose_queuedCalls_grantsNextCallEarlier() {
        acquire(10);
        List<TestObserver<Void>> waiting = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            waiting.add(bucket.acquire(null).test());
        }
        TestObserver<Void> last = bucket.acquire(null).test();
        waiting.forEach(TestObserver::dispose);

        time.advanceTimeBy(100, MILLISECONDS);
        last.assertComplete();
        waiting.forEach(TestObserver::assertNotComplete);
    }

    @Test
    void dispose_allQueuedCalls_takesNoPermit() {
        acquire(10);
        TestObserver<Void> waiting = bucket.acquire(null).test();
        waiting.dispose();
        time.advanceTimeBy(1, SECONDS);

        acquire(10);
        assertThat(granted).hasSize(20);
        waiting.assertNotComplete();
    }

    @Test
    void acquire_zeroWait_isRejectedAndNotQueued() {
        acquire(10);
        var rejected = bucket.acquire(Duration.ZERO).test();
        rejected.assertError(
                error -> ((RateLimitWaitExceededException) error).shortestWait().equals(Duration.ofMillis(100)));
        rejected.assertError(error -> error.getMessage().equals("the rate limiter has no permit for another 100 ms"));
        time.advanceTimeBy(100, MILLISECONDS);
        bucket.acquire(Duration.ZERO).test().assertComplete();
        bucket.acquire(Duration.ZERO).test().assertError(RateLimitWaitExceededException.class);
    }

    @Test
    void acquire_queueExceedsMaximumWait_failsImmediately() {
        TokenBucket slow = TokenBucket.create(1, 1, time);
        for (int i = 0; i < 101; i++) {
            slow.acquire(null).test();
        }
        assertRejected(slow.acquire(Duration.ofSeconds(10)).test(), Duration.ofSeconds(101));
        var queued = slow.acquire(Duration.ofSeconds(101)).test();
        assertRejected(slow.acquire(Duration.ofSeconds(101)).test(), Duration.ofSeconds(102));
        time.advanceTimeBy(100, SECONDS);
        queued.assertNotComplete();
        time.advanceTimeBy(1, SECONDS);
        queued.assertComplete();
    }

    @Test
    void acquire_callAheadCanceled_isGrantedEarlier() {
        acquire(10);
        var ahead = bucket.acquire(null).test();
        var waiting = bucket.acquire(Duration.ofMillis(200)).test();
        ahead.dispose();
        time.advanceTimeBy(100, MILLISECONDS);
        waiting.assertComplete();
    }

    @Test
    void acquire_pausedWhileQueued_failsAndIsRemoved() {
        acquire(10);
        List<TestObserver<Void>> next = new ArrayList<>();
        var waiting = bucket.acquire(Duration.ofMillis(100))
                .doOnError(error -> next.add(bucket.acquire(null).test()))
                .test();
        var last = bucket.acquire(null).test();
        bucket.pause(Duration.ofSeconds(3));
        time.advanceTimeBy(99, MILLISECONDS);
        waiting.assertNoErrors();
        time.advanceTimeBy(1, MILLISECONDS);
        // The remaining 2,900 ms of the pause, and 100 ms for the queued call.
        assertRejected(waiting, Duration.ofMillis(3_000));
        time.advanceTimeBy(2_900, MILLISECONDS);
        last.assertComplete();
        time.advanceTimeBy(100, MILLISECONDS);
        next.get(0).assertComplete();
    }

    @Test
    void acquire_expiryBeforeTheDueTimer_isGranted() {
        List<Runnable> timers = new ArrayList<>();
        TokenBucket manuallyTimed = TokenBucket.create(1, 1, new ManualScheduler(timers));
        manuallyTimed.acquire(null).test().assertComplete();
        var waiting = manuallyTimed.acquire(Duration.ofSeconds(1)).test();
        var queued = manuallyTimed.acquire(null).test();
        time.advanceTimeBy(1, SECONDS);
        Runnable due = timers.get(0);
        Runnable expiry = timers.get(1);
        expiry.run();
        waiting.assertNotComplete().assertNoErrors();
        due.run();
        waiting.assertComplete();
        expiry.run();
        waiting.assertNoErrors();
        queued.assertNotComplete();
    }

    @Test
    void acquire_lateTimer_doesNotOvertakeQueuedCall() {
        List<Runnable> timers = new ArrayList<>();
        TokenBucket manuallyTimed = TokenBucket.create(1, 1, new ManualScheduler(timers));
        manuallyTimed.acquire(null).test().assertComplete();
        var queued = manuallyTimed.acquire(null).test();
        time.advanceTimeBy(1, SECONDS);
        manuallyTimed.acquire(null).test().assertNotComplete();
        timers.get(0).run();
        queued.assertComplete();
    }

    @Test
    void acquire_rejected_waitIsPositive() {
        TokenBucket fast = TokenBucket.create(1, 1_000_000, time);
        fast.acquire(null).test().assertComplete();
        assertRejected(fast.acquire(Duration.ZERO).test(), Duration.ofNanos(1_000));
        fast.acquire(Duration.ZERO)
                .test()
                .assertError(error -> error.getMessage().equals("the rate limiter has no permit for another 1 ms"));
    }

    @Property(tries = 200)
    void acquire_anyQueue_rejectsTooLongWaits(
            @ForAll("gapsInMillis") List<Integer> gaps,
            @ForAll @IntRange(min = 1, max = 5) int burst,
            @ForAll @IntRange(min = 1, max = 20) int perSecond) {
        TestScheduler clock = new TestScheduler();
        TokenBucket limiter = TokenBucket.create(burst, perSecond, clock);
        List<Executable> checks = new ArrayList<>();
        for (int gap : gaps) {
            Duration limit = Duration.ofMillis(gap * 10L);
            long start = clock.now(NANOSECONDS);
            AtomicLong granted = new AtomicLong(-1);
            AtomicLong announced = new AtomicLong(-1);
            limiter.acquire(limit)
                    .onErrorResumeNext(error -> {
                        announced.set(((RateLimitWaitExceededException) error)
                                .shortestWait()
                                .toNanos());
                        return limiter.acquire(null);
                    })
                    .subscribe(() -> granted.set(clock.now(NANOSECONDS) - start));
            checks.add(() -> {
                boolean rejected = announced.get() >= 0;
                assertThat(granted.get() > limit.toNanos()).isEqualTo(rejected);
                assertThat(granted.get()).isNotNegative().isEqualTo(rejected ? announced.get() : granted.get());
            });
            clock.advanceTimeBy(gap, MILLISECONDS);
        }
        clock.advanceTimeBy(1, HOURS);
        assertAll(checks);
    }

    @Test
    void acquire_queueWithinMaximumWait_isGranted() {
        acquire(10);
        var waiting = bucket.acquire(Duration.ofMillis(100)).test();
        var queued = bucket.acquire(Duration.ofSeconds(Long.MAX_VALUE)).test();
        time.advanceTimeBy(99, MILLISECONDS);
        waiting.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        waiting.assertComplete();
        time.advanceTimeBy(100, MILLISECONDS);
        queued.assertComplete();
    }

    @Test
    void acquire_pauseExceedsMaximumWait_isRejectedImmediately() {
        bucket.pause(Duration.ofSeconds(3));
        bucket.acquire(Duration.ofMillis(2_999)).test().assertError(RateLimitWaitExceededException.class);
        var waiting = bucket.acquire(Duration.ofSeconds(3)).test();
        time.advanceTimeBy(3, SECONDS);
        waiting.assertComplete();
    }

    @Test
    void acquire_negativeWait_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> bucket.acquire(Duration.ofMillis(-1)));
    }

    @Test
    void pause_longestDuration_doesNotOverflow() {
        TokenBucket fresh = TokenBucket.create(1, 1, time);
        time.advanceTimeBy(1, HOURS);
        fresh.pause(Duration.ofSeconds(Long.MAX_VALUE));
        fresh.acquire(Duration.ofDays(365)).test().assertError(RateLimitWaitExceededException.class);
    }

    @Test
    void pause_queuedCalls_areGrantedOneByOne() {
        bucket.pause(Duration.ofSeconds(3));
        acquire(3);
        time.advanceTimeBy(2_999, MILLISECONDS);
        assertThat(granted).isEmpty();
        time.advanceTimeBy(1, MILLISECONDS);
        assertThat(granted).containsExactly(0);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(granted).containsExactly(0, 1);
    }

    @Test
    void pause_callsQueued_delaysThem() {
        acquire(12);
        bucket.pause(Duration.ofSeconds(3));
        time.advanceTimeBy(2_999, MILLISECONDS);
        assertThat(granted).hasSize(10);
        time.advanceTimeBy(101, MILLISECONDS);
        assertThat(granted).hasSize(12);
    }

    @Test
    void pause_shorterThanCurrent_hasNoEffect() {
        bucket.pause(Duration.ofSeconds(3));
        bucket.pause(Duration.ofSeconds(1));
        acquire(1);
        time.advanceTimeBy(2_999, MILLISECONDS);
        assertThat(granted).isEmpty();
    }

    @Test
    void unlimited_noPause_grantsAllAtOnce() {
        TokenBucket unlimited = TokenBucket.unlimited(time);
        for (int i = 0; i < 10_000; i++) {
            unlimited.acquire(null).test().assertComplete();
        }
    }

    @Test
    void unlimited_pauseEnded_grantsAllAtOnce() {
        TokenBucket unlimited = TokenBucket.unlimited(time);
        unlimited.pause(Duration.ofSeconds(1));
        var first = unlimited.acquire(null).test();
        var second = unlimited.acquire(null).test();
        time.advanceTimeBy(999, MILLISECONDS);
        first.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        first.assertComplete();
        second.assertComplete();
    }

    @Test
    void acquire_oneCallThrows_othersAreGranted() {
        TokenBucket unlimited = TokenBucket.unlimited(time);
        unlimited.pause(Duration.ofSeconds(1));
        unlimited
                .acquire(null)
                .andThen(Completable.fromAction(() -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                }))
                .subscribe();
        TestObserver<Void> other = unlimited.acquire(null).test();
        RxJavaPlugins.setErrorHandler(uncaught -> {});
        try {
            assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(() -> time.advanceTimeBy(1, SECONDS));
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
        other.assertComplete();
    }

    @Test
    void acquire_calledOnGrant_doesNotDeadlock() {
        TestObserver<Void> inner = new TestObserver<>();
        bucket.acquire(null).andThen(bucket.acquire(null)).subscribe(inner);
        inner.assertComplete();
    }

    @Test
    void acquire_clockSetBack_waitIsUnchanged() {
        AdjustableClock clock = new AdjustableClock(time);
        TokenBucket setBack = TokenBucket.create(1, 10, clock);
        setBack.acquire(null).test().assertComplete();
        clock.offsetNanos = -HOURS.toNanos(1);
        var waiting = setBack.acquire(null).test();
        time.advanceTimeBy(99, MILLISECONDS);
        waiting.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        waiting.assertComplete();
    }

    @Test
    void acquire_manyThreads_grantsExactNumberOfPermits() throws InterruptedException {
        TokenBucket fixed = TokenBucket.create(100, 1, time);
        AtomicInteger grants = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 1_000; i++) {
            threads.execute(
                    () -> fixed.acquire(null).subscribe(grants::incrementAndGet).isDisposed());
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, SECONDS)).isTrue();
        assertThat(grants).hasValue(100);
    }

    @Property(tries = 200)
    void acquire_anySequence_keepsRateLimitAndOrder(
            @ForAll("gapsInMillis") List<Integer> gaps,
            @ForAll @IntRange(min = 1, max = 20) int burst,
            @ForAll @IntRange(min = 1, max = 50) int perSecond) {
        TestScheduler clock = new TestScheduler();
        TokenBucket limiter = TokenBucket.create(burst, perSecond, clock);
        List<Integer> order = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            int call = i;
            TestObserver<Void> waiting = limiter.acquire(null)
                    .doOnComplete(() -> {
                        order.add(call);
                        times.add(clock.now(NANOSECONDS));
                    })
                    .test();
            if (gaps.get(i) % 7 == 3) {
                waiting.dispose();
            }
            if (gaps.get(i) % 31 == 5) {
                limiter.pause(Duration.ofMillis(gaps.get(i)));
            }
            clock.advanceTimeBy(gaps.get(i), MILLISECONDS);
        }
        clock.advanceTimeBy(1, HOURS);

        assertThat(order).isSorted();
        Fixtures.assertWithinRateLimit(times, burst, perSecond);
    }

    @Provide
    Arbitrary<List<Integer>> gapsInMillis() {
        return Arbitraries.integers().between(0, 300).list().ofMaxSize(100);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10, 0", "-1, -1"})
    void create_lessThanOne_isRejected(int burst, int perSecond) {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenBucket.create(burst, perSecond, time));
    }

    private static void assertRejected(TestObserver<Void> rejected, Duration wait) {
        rejected.assertError(
                error -> ((RateLimitWaitExceededException) error).shortestWait().equals(wait));
    }

    private void acquire(int calls) {
        for (int i = 0; i < calls; i++) {
            int call = i;
            bucket.acquire(null).subscribe(() -> granted.add(call)).isDisposed();
        }
    }

    /** A scheduler whose timers run when the test runs them. They cannot be canceled. */
    private final class ManualScheduler extends Scheduler {
        private final List<Runnable> timers;

        ManualScheduler(List<Runnable> timers) {
            this.timers = timers;
        }

        @Override
        public long now(TimeUnit unit) {
            return time.now(unit);
        }

        @Override
        public Disposable scheduleDirect(Runnable task, long delay, TimeUnit unit) {
            timers.add(task);
            return Disposable.disposed();
        }

        @Override
        public Worker createWorker() {
            throw new AssertionError("no worker is used");
        }
    }

    /** A scheduler whose clock can be set back. */
    private static final class AdjustableClock extends Scheduler {
        private final Scheduler timers;
        private long offsetNanos;

        AdjustableClock(Scheduler timers) {
            this.timers = timers;
        }

        @Override
        public long now(TimeUnit unit) {
            return timers.now(unit) + unit.convert(offsetNanos, NANOSECONDS);
        }

        @Override
        public Worker createWorker() {
            return timers.createWorker();
        }
    }
}
