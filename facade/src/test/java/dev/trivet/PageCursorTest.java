package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.Collections.nCopies;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.NotFoundException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The look-ahead of an iteration; {@link PagedIterableTest} shows the iteration itself. */
class PageCursorTest {
    private static final Operation OPERATION = Operation.readOnly("push", "listEmployees");
    private static final int LONG_ENOUGH = 10_000;

    private final TestScheduler time = new TestScheduler();
    private final Vendor vendor = new Vendor(time);

    @Test
    void nextCall_secondPageNeeded_requestsAsManyAheadAsWereRead() {
        vendor.pages(0, 10, 20, 30, 40, 50, 60);
        TestSubscriber<Integer> subscriber = vendor.list(4).test(0);
        time.triggerActions();
        assertThat(vendor.requested).isEmpty();

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        subscriber.assertValues(0);
        assertThat(vendor.requested).containsExactly(0);

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        subscriber.assertValues(0, 10);
        assertThat(vendor.requested).containsExactly(0, 10, 20);

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(vendor.requested).containsExactly(0, 10, 20, 30, 40);

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(vendor.requested).containsExactly(0, 10, 20, 30, 40, 50, 60);
        subscriber.assertValues(0, 10, 20, 30).assertNotComplete();
    }

    @Test
    void nextCall_positionsAreTokens_requestsPageByPage() {
        vendor.pages(0, 10, 20, 30, 40);
        vendor.tokens = true;
        vendor.list(4).test();
        time.advanceTimeBy(100, MILLISECONDS);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(vendor.requested).containsExactly(0, 10, 20);
    }

    @Test
    void advance_nextIsNotAsPredicted_cancelsAndGoesPageByPage() {
        vendor.pages(0, 10, 25, 35, 45);
        TestSubscriber<Integer> subscriber = vendor.list(8).test();
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.assertResult(0, 10, 25, 35, 45);
        assertThat(vendor.requested).containsExactly(0, 10, 20, 25, 35, 45);
    }

    @Test
    void advance_lastPage_errorsPastTheEndHaveNoEffect() {
        vendor.pages(0, 10, 20);
        TestSubscriber<Integer> subscriber = vendor.list(8).test();
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.assertResult(0, 10, 20);
        assertThat(vendor.requested).containsExactly(0, 10, 20, 30, 40);
        assertThat(vendor.active).isZero();
    }

    @Test
    void nextCall_requestAheadFailedBefore_isRepeatedWhenNeeded() {
        vendor.pages(0, 10, 20, 30);
        vendor.failures.put(20, 1);
        TestSubscriber<Integer> subscriber = vendor.list(8).test(2);
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.request(10);
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.assertResult(0, 10, 20, 30);
    }

    @Test
    void nextCall_requestAheadFailsWhenNeeded_failsOnce() {
        vendor.pages(0, 10, 20, 30);
        vendor.failures.put(20, 1);
        TestSubscriber<Integer> subscriber = vendor.list(8).test();
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.assertFailure(NotFoundException.class, 0, 10);
        assertThat(vendor.active).isZero();
    }

    @Test
    void next_pageFails_requestsThatPageAgain() {
        vendor.pages(0, 10, 20, 30);
        vendor.latency = 0;
        vendor.failures.put(20, 2);
        Iterator<Page<Integer>> pages = vendor.cursor(8);
        pages.next();
        pages.next();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(pages::next);
        assertThat(pages).toIterable().flatExtracting(Page::items).containsExactly(20, 30);
    }

    @Test
    void nextCall_listLeadsBackAtAPredictedPosition_failsAtThatPage() {
        vendor.pages(0, 10, 20, 30);
        vendor.next.put(30, 20);
        TestSubscriber<Integer> subscriber = vendor.list(8).test();
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.assertFailure(MalformedResponseException.class, 0, 10, 20);
    }

    @Test
    void cancel_requestsInProgress_areCanceled() {
        vendor.pages(0, 10, 20, 30, 40, 50);
        TestSubscriber<Integer> subscriber = vendor.list(8).test();
        time.advanceTimeBy(250, MILLISECONDS);
        assertThat(vendor.active).isEqualTo(4);
        subscriber.cancel();
        assertThat(vendor.active).isZero();
        time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        assertThat(vendor.requested).containsExactly(0, 10, 20, 30, 40, 50, 60);
    }

    @Test
    void lookAhead_noRequestYet_onePage() {
        assertThat(new LookAhead(8, 10).pages()).isEqualTo(1);
        assertThat(new LookAhead(8, Double.POSITIVE_INFINITY).pages()).isEqualTo(1);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED).pages())
                .as("after the first request")
                .isEqualTo(1);
    }

    @Test
    void lookAhead_latency_rateTimesLatencyAndOneMore() {
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 300).pages()).isEqualTo(4);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 90).pages()).isEqualTo(1);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 110).pages()).isEqualTo(2);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 410).pages()).isEqualTo(5);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 2_000).pages()).isEqualTo(8);
        assertThat(lookAhead(8, Double.POSITIVE_INFINITY, Outcome.SUCCEEDED, 1).pages())
                .isEqualTo(8);
        assertThat(lookAhead(8, 10, Outcome.FAILED, 300).pages()).isEqualTo(1);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 300, 100).pages())
                .as("0.25 s on average")
                .isEqualTo(3);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 600, 240).pages())
                .as("0.51 s on average")
                .isEqualTo(6);
    }

    /** Returns the look-ahead after a first request, which does not count, and these. */
    private static LookAhead lookAhead(int maximum, double permitsPerSecond, Outcome outcome, long... millis) {
        LookAhead lookAhead = new LookAhead(maximum, permitsPerSecond);
        lookAhead.attemptEnded(attempt(Outcome.SUCCEEDED, 5_000));
        for (long duration : millis) {
            lookAhead.attemptEnded(attempt(outcome, duration));
        }
        return lookAhead;
    }

    private static CallAttempt attempt(Outcome outcome, long millis) {
        return new CallAttempt(OPERATION, 1, outcome, Duration.ZERO, Duration.ofMillis(millis), 200, null, null);
    }

    @Test
    void lookAhead_queuedCallsMayFail_onePage() {
        TestScheduler time = new TestScheduler();
        CallExecutor calls = new CallExecutor(
                CallOptions.NONE,
                new Random(1),
                TokenBucket.create(10, 10, time),
                Duration.ZERO,
                Completable.never(),
                new ErrorMapper(emptyList()),
                time,
                attempt -> {});
        TestSubscriber<Integer> subscriber = new PagedIterable<>(calls, new OffsetPager(calls, 300, time))
                .toFlowable()
                .test();
        time.advanceTimeBy(LONG_ENOUGH, SECONDS);
        subscriber.assertValueCount(10_000).assertComplete();
    }

    @Test
    void nextCall_rateLimitOfTen_nearTheLimitAtAnyLatency() {
        assertThat(millisFor200Pages(30)).isLessThan(1_050 * 190 / 10);
        assertThat(millisFor200Pages(300)).isLessThan(1_050 * 193 / 10);
        assertThat(millisFor200Pages(1_000)).isLessThan(1_150 * 200 / 10);
    }

    /** Returns the virtual time that a list takes at 10 requests per second, after 10 at once. */
    private static long millisFor200Pages(int latency) {
        TestScheduler time = new TestScheduler();
        CallExecutor calls = TestCalls.calls(CallOptions.NONE, time, TokenBucket.create(10, 10, time));
        AtomicLong completed = new AtomicLong();
        new PagedIterable<>(calls, new OffsetPager(calls, latency, time))
                .withLookAhead(12)
                .toFlowable()
                .doOnComplete(() -> completed.set(time.now(MILLISECONDS)))
                .test()
                .withTag("latency " + latency);
        time.advanceTimeBy(LONG_ENOUGH, SECONDS);
        assertThat(completed.get()).isPositive();
        return completed.get();
    }

    @Property
    void iterate_anyList_sameAsPageByPage(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 11) Integer> distances,
            @ForAll @IntRange(min = 2, max = 9) int lookAhead,
            @ForAll @IntRange(min = 1, max = 7) int demand,
            @ForAll @IntRange(min = 0, max = 60) int failing,
            @ForAll @IntRange(min = 1, max = 60) int taken,
            @ForAll long seed) {
        Vendor vendor = vendor(distances, failing, seed);
        Vendor expected = vendor(distances, failing, seed);

        List<Object> signals = signals(vendor, lookAhead, demand, taken);
        assertThat(signals).isEqualTo(signals(expected, 1, demand, taken));
        assertThat(vendor.active).isZero();
        assertThat(vendor.mostActive).isLessThanOrEqualTo(lookAhead);
        assertThat(vendor.requested).containsAll(expected.requested);
        assertThat(vendor.requested.size()).isLessThanOrEqualTo(3 * expected.requested.size());
    }

    /**
     * Returns a list of 0 to 3 items on a page; most pages have the distance 10, the others break
     * the pattern.
     */
    private static Vendor vendor(List<Integer> distances, int failing, long seed) {
        Vendor vendor = new Vendor(new TestScheduler());
        vendor.random = new Random(seed);
        vendor.itemsPerPage = 3;
        int position = 0;
        List<Integer> positions = new ArrayList<>();
        for (int distance : distances) {
            positions.add(position);
            position += distance == 0 ? 7 : distance == 1 ? 20 : distance == 2 ? 30 : 10;
        }
        vendor.pages(positions.stream().mapToInt(Integer::intValue).toArray());
        if (failing < positions.size()) {
            vendor.failures.put(positions.get(failing), Integer.MAX_VALUE);
        }
        return vendor;
    }

    /** Returns the items that are taken, and the signal after them. */
    private static List<Object> signals(Vendor vendor, int lookAhead, int demand, int taken) {
        TestSubscriber<Object> subscriber = vendor.list(lookAhead)
                .rebatchRequests(demand)
                .take(taken)
                .materialize()
                .<Object>map(signal -> signal.isOnError() ? signal.getError().getClass() : signal)
                .test();
        vendor.time.advanceTimeBy(LONG_ENOUGH, MILLISECONDS);
        subscriber.assertComplete();
        return List.copyOf(subscriber.values());
    }

    /**
     * Requests the pages of 50 items of a list of 10,000 items from a vendor whose responses take
     * {@code latency} ms.
     */
    private record OffsetPager(CallExecutor calls, int latency, TestScheduler time) implements Pager<Integer> {
        @Override
        public ApiCall<Page<Integer>> page(@Nullable String position) {
            int offset = position == null ? 0 : Integer.parseInt(position);
            String next = offset == 9_950 ? null : String.valueOf(offset + 50);
            Single<Integer> response = Single.just(offset).delay(latency, MILLISECONDS, time);
            return calls.send(OPERATION, TestCalls.responses(response))
                    .map(first -> new Page<>(nCopies(50, first), position, next));
        }

        @Override
        public String firstPosition() {
            return "0";
        }

        @Override
        public Pager<Integer> with(CallExecutor others) {
            return new OffsetPager(others, latency, time);
        }
    }

    /** Returns pages whose items are their position, and records the requests. */
    private static final class Vendor implements Pager<Integer> {
        private final TestScheduler time;
        private final NavigableMap<Integer, @Nullable Integer> next = new TreeMap<>();
        private final Map<Integer, Integer> failures = new HashMap<>();
        private final List<Integer> requested = new ArrayList<>();
        private boolean tokens;
        private @Nullable Random random;
        private int itemsPerPage;
        private int latency = 100;
        private int active;
        private int mostActive;

        Vendor(TestScheduler time) {
            this.time = time;
        }

        void pages(int... positions) {
            for (int i = 0; i < positions.length; i++) {
                next.put(positions[i], i + 1 < positions.length ? positions[i + 1] : null);
            }
        }

        Flowable<Integer> list(int lookAhead) {
            return new PagedFlowable<>(() -> cursor(lookAhead), Page::items, null);
        }

        PageCursor<Integer> cursor(int lookAhead) {
            return new PageCursor<>(this, () -> CallOptions.NONE, null, () -> lookAhead);
        }

        @Override
        public @Nullable String firstPosition() {
            return tokens ? null : "0";
        }

        @Override
        public ApiCall<Page<Integer>> page(@Nullable String position) {
            int number = position == null ? 0 : Integer.parseInt(position);
            return new ApiCall<>(OPERATION, Single.defer(() -> {
                requested.add(number);
                active++;
                mostActive = Math.max(mostActive, active);
                Single<Page<Integer>> page = Single.defer(() -> read(number, position));
                int delay = random == null ? latency : random.nextInt(300);
                return (delay == 0
                                ? page
                                : Single.timer(delay, MILLISECONDS, time).flatMap(due -> page))
                        .doOnEvent((received, error) -> active--)
                        .doOnDispose(() -> active--);
            }));
        }

        private Single<Page<Integer>> read(int number, @Nullable String position) {
            boolean fails = failures.merge(number, -1, Integer::sum) >= 0;
            if (fails || !next.containsKey(number)) {
                return Single.error(TestCalls.failure(OPERATION, 404, ""));
            }
            Integer following = next.get(number);
            int size = itemsPerPage == 0 ? 1 : number % (itemsPerPage + 1);
            return Single.just(
                    new Page<>(nCopies(size, number), position, following == null ? null : String.valueOf(following)));
        }
    }
}
