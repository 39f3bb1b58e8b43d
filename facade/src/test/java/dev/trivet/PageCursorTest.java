package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.Collections.nCopies;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

/** Tests requests ahead of demand. {@link PagedIterableTest} tests iteration itself. */
class PageCursorTest {
    private static final Operation OPERATION = Operation.readOnly("push", "listEmployees");

    private final TestScheduler time = new TestScheduler();
    private final FakePager pager = new FakePager(time);

    @Test
    void nextCall_morePagesRead_requestsMoreAhead() {
        pager.pages(0, 10, 20, 30, 40, 50, 60);
        TestSubscriber<Integer> subscriber = pager.list(4).test(0);
        time.triggerActions();
        assertThat(pager.requested).isEmpty();

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        subscriber.assertValues(0);
        assertThat(pager.requested).containsExactly(0);

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        subscriber.assertValues(0, 10);
        assertThat(pager.requested).containsExactly(0, 10, 20);

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(pager.requested).containsExactly(0, 10, 20, 30, 40);

        subscriber.request(1);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(pager.requested).containsExactly(0, 10, 20, 30, 40, 50, 60);
        subscriber.assertValues(0, 10, 20, 30).assertNotComplete();
    }

    @Test
    void nextCall_opaquePositions_requestsPageByPage() {
        pager.pages(0, 10, 20, 30, 40);
        pager.opaquePositions = true;
        pager.list(4).test();
        time.advanceTimeBy(100, MILLISECONDS);
        time.advanceTimeBy(100, MILLISECONDS);
        assertThat(pager.requested).containsExactly(0, 10, 20);
    }

    @Test
    void advance_mispredictedPosition_continuesPageByPage() {
        pager.pages(0, 10, 25, 35, 45);
        TestSubscriber<Integer> subscriber = pager.list(8).test();
        completeRequests(time);
        subscriber.assertResult(0, 10, 25, 35, 45);
        assertThat(pager.requested).containsExactly(0, 10, 20, 25, 35, 45);
    }

    @Test
    void advance_lastPage_dropsErrorsAfterIt() {
        pager.pages(0, 10, 20);
        TestSubscriber<Integer> subscriber = pager.list(8).test();
        completeRequests(time);
        subscriber.assertResult(0, 10, 20);
        assertThat(pager.requested).containsExactly(0, 10, 20, 30, 40);
        assertThat(pager.active).isZero();
    }

    @Test
    void nextCall_requestAheadFailed_requestsPageAgain() {
        pager.pages(0, 10, 20, 30);
        pager.failures.put(20, 1);
        TestSubscriber<Integer> subscriber = pager.list(8).test(2);
        completeRequests(time);
        subscriber.request(10);
        completeRequests(time);
        subscriber.assertResult(0, 10, 20, 30);
    }

    @Test
    void nextCall_awaitedRequestFails_failsOnce() {
        pager.pages(0, 10, 20, 30);
        pager.failures.put(20, 1);
        TestSubscriber<Integer> subscriber = pager.list(8).test();
        completeRequests(time);
        subscriber.assertFailure(NotFoundException.class, 0, 10);
        assertThat(pager.active).isZero();
    }

    @Test
    void next_pageFails_requestsThatPageAgain() {
        pager.pages(0, 10, 20, 30);
        pager.latencyMillis = 0;
        pager.failures.put(20, 2);
        Iterator<Page<Integer>> pages = pager.cursor(8);
        pages.next();
        pages.next();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(pages::next);
        assertThat(pages).toIterable().flatExtracting(Page::items).containsExactly(20, 30);
    }

    @Test
    void nextCall_positionRepeated_failsAtThatPage() {
        pager.pages(0, 10, 20, 30);
        pager.next.put(30, 20);
        TestSubscriber<Integer> subscriber = pager.list(8).test();
        completeRequests(time);
        subscriber.assertFailure(MalformedResponseException.class, 0, 10, 20);
    }

    @Test
    void cancel_requestsInProgress_areCanceled() {
        pager.pages(0, 10, 20, 30, 40, 50);
        TestSubscriber<Integer> subscriber = pager.list(8).test();
        time.advanceTimeBy(250, MILLISECONDS);
        assertThat(pager.active).isEqualTo(4);
        subscriber.cancel();
        assertThat(pager.active).isZero();
        completeRequests(time);
        assertThat(pager.requested).containsExactly(0, 10, 20, 30, 40, 50, 60);
    }

    @Test
    void iterate_zeroRateLimitWait_completes() {
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
        completeRequests(time);
        subscriber.assertValueCount(10_000).assertComplete();
    }

    @Test
    void iterate_anyLatency_isNearTheRateLimit() {
        // After a burst of 10, the rate limit admits 190 pages in 19 s.
        assertThat(millisFor200Pages(30)).isLessThan(19_950);
        assertThat(millisFor200Pages(300)).isLessThan(20_265);
        assertThat(millisFor200Pages(1_000)).isLessThan(23_000);
    }

    /** Returns the virtual time of an iteration at 10 requests per second, with a burst of 10. */
    private static long millisFor200Pages(int latencyMillis) {
        TestScheduler time = new TestScheduler();
        CallExecutor calls = TestCalls.calls(CallOptions.NONE, time, TokenBucket.create(10, 10, time));
        AtomicLong completed = new AtomicLong();
        new PagedIterable<>(calls, new OffsetPager(calls, latencyMillis, time))
                .withLookAhead(12)
                .toFlowable()
                .doOnComplete(() -> completed.set(time.now(MILLISECONDS)))
                .test()
                .withTag("latency " + latencyMillis);
        completeRequests(time);
        assertThat(completed.get()).isPositive();
        return completed.get();
    }

    @Property
    void iterate_anyList_matchesPageByPageIteration(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 11) Integer> distances,
            @ForAll @IntRange(min = 2, max = 9) int lookAhead,
            @ForAll @IntRange(min = 1, max = 7) int demand,
            @ForAll @IntRange(min = 0, max = 60) int failing,
            @ForAll @IntRange(min = 1, max = 60) int taken,
            @ForAll long seed) {
        FakePager pager = pager(distances, failing, seed);
        FakePager pageByPage = pager(distances, failing, seed);

        List<Object> signals = signals(pager, lookAhead, demand, taken);
        assertThat(signals).isEqualTo(signals(pageByPage, 1, demand, taken));
        assertThat(pager.active).isZero();
        assertThat(pager.maximumActive).isLessThanOrEqualTo(lookAhead);
        assertThat(pager.requested).containsAll(pageByPage.requested);
        assertThat(pager.requested.size()).isLessThanOrEqualTo(3 * pageByPage.requested.size());
    }

    /** Advances the time until all requests have ended. */
    private static void completeRequests(TestScheduler time) {
        time.advanceTimeBy(10_000, SECONDS);
    }

    /**
     * Returns a pager of a list with 0 to 3 items on each page. Most distances between pages are
     * 10, and the others are 7, 20 or 30.
     */
    private static FakePager pager(List<Integer> distances, int failing, long seed) {
        FakePager pager = new FakePager(new TestScheduler());
        pager.random = new Random(seed);
        pager.itemsPerPage = 3;
        int position = 0;
        List<Integer> positions = new ArrayList<>();
        for (int distance : distances) {
            positions.add(position);
            position += distance == 0 ? 7 : distance == 1 ? 20 : distance == 2 ? 30 : 10;
        }
        pager.pages(positions.stream().mapToInt(Integer::intValue).toArray());
        if (failing < positions.size()) {
            pager.failures.put(positions.get(failing), Integer.MAX_VALUE);
        }
        return pager;
    }

    /** Returns the items that the subscriber receives, and the terminal signal. */
    private static List<Object> signals(FakePager pager, int lookAhead, int demand, int taken) {
        TestSubscriber<Object> subscriber = pager.list(lookAhead)
                .rebatchRequests(demand)
                .take(taken)
                .materialize()
                .<Object>map(signal -> signal.isOnError() ? signal.getError().getClass() : signal)
                .test();
        completeRequests(pager.time);
        subscriber.assertComplete();
        return List.copyOf(subscriber.values());
    }

    /** A pager of a list of 10,000 items, 50 on each page. */
    private record OffsetPager(CallExecutor calls, int latencyMillis, TestScheduler time) implements Pager<Integer> {
        @Override
        public ApiCall<Page<Integer>> page(@Nullable String position) {
            int offset = position == null ? 0 : Integer.parseInt(position);
            String next = offset == 9_950 ? null : String.valueOf(offset + 50);
            Single<Integer> response = Single.just(offset).delay(latencyMillis, MILLISECONDS, time);
            return calls.newCall(OPERATION, TestCalls.responses(response))
                    .map(item -> new Page<>(nCopies(50, item), position, next));
        }

        @Override
        public String firstPosition() {
            return "0";
        }

        @Override
        public Pager<Integer> with(CallExecutor others) {
            return new OffsetPager(others, latencyMillis, time);
        }
    }

    /** A pager that records its requests. The items of each page are its position. */
    private static final class FakePager implements Pager<Integer> {
        private final TestScheduler time;
        private final NavigableMap<Integer, @Nullable Integer> next = new TreeMap<>();
        private final Map<Integer, Integer> failures = new HashMap<>();
        private final List<Integer> requested = new ArrayList<>();
        private boolean opaquePositions;
        private @Nullable Random random;
        private int itemsPerPage;
        private int latencyMillis = 100;
        private int active;
        private int maximumActive;

        FakePager(TestScheduler time) {
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
            return opaquePositions ? null : "0";
        }

        @Override
        public ApiCall<Page<Integer>> page(@Nullable String position) {
            int number = position == null ? 0 : Integer.parseInt(position);
            return new ApiCall<>(OPERATION, Single.defer(() -> {
                requested.add(number);
                active++;
                maximumActive = Math.max(maximumActive, active);
                Single<Page<Integer>> page = Single.defer(() -> read(number, position));
                int delayMillis = random == null ? latencyMillis : random.nextInt(300);
                return (delayMillis == 0
                                ? page
                                : Single.timer(delayMillis, MILLISECONDS, time).flatMap(due -> page))
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
