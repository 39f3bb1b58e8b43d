package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.trivet.client.Operation;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.NotFoundException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;

class PagedIterableTest {
    private static final Operation OPERATION = Operation.readOnly("push", "listEmployees");

    private final RecordingPager pager =
            new RecordingPager(asList(asList("a", "b"), emptyList(), asList("c"), emptyList()));
    private final PagedIterable<String> list = new PagedIterable<>(pager);

    @Test
    void iterator_emptyPages_areSkipped() {
        assertThat(list).containsExactly("a", "b", "c");
        assertThat(pager.requested).containsExactly(null, "1", "2", "3");
    }

    @Test
    void iterator_noItemNeeded_sendsNoRequest() {
        Iterator<String> iterator = list.iterator();
        assertThat(pager.requested).isEmpty();
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.next()).isEqualTo("b");
        assertThat(pager.requested).hasSize(1);
    }

    @Test
    void iterator_atTheEnd_throwsWithoutRequest() {
        Iterator<String> iterator = list.iterator();
        iterator.forEachRemaining(item -> {});
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
        assertThat(iterator.hasNext()).isFalse();
        assertThat(pager.requested).hasSize(4);
    }

    @Test
    void iterator_calledTwice_iteratesIndependently() {
        Iterator<String> one = list.iterator();
        Iterator<String> other = list.iterator();
        assertThat(one.next()).isEqualTo("a");
        assertThat(one.next()).isEqualTo("b");
        assertThat(other.next()).isEqualTo("a");
        assertThat(one.next()).isEqualTo("c");
    }

    @Test
    void iterator_pageFails_requestsThatPageAgain() {
        Iterator<String> iterator = list.iterator();
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.next()).isEqualTo("b");
        pager.failing = true;
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(iterator::next);
        pager.failing = false;
        assertThat(iterator.next()).isEqualTo("c");
        assertThat(pager.requested).containsExactly(null, "1", "1", "2");
    }

    @Test
    void iterator_repeatedPosition_fails() {
        Pager<String> cyclic = position -> page(asList("x"), position, "same");
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> new PagedIterable<>(cyclic).forEach(item -> {}))
                .withMessage("push listEmployees: malformed response: the next page was read before");
    }

    @Test
    void iterator_startPositionRepeated_fails() {
        Pager<String> cyclic = position -> page(asList("x"), position, "1".equals(position) ? "2" : "1");
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> new PagedIterable<>(cyclic).startingAt("1").forEach(item -> {}));
    }

    @Test
    void withLookAhead_lessThanOne_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.withLookAhead(0))
                .withMessage("pages must be at least 1: 0");
    }

    @Test
    void stream_shortCircuited_requestsNoFurtherPage() {
        assertThat(list.stream().limit(2)).containsExactly("a", "b");
        assertThat(pager.requested).hasSize(1);
    }

    @Test
    void pages_severalPages_havePositions() {
        List<Page<String>> pages = new ArrayList<>();
        list.pages().forEach(pages::add);
        assertThat(pages).extracting(Page::items).isEqualTo(pager.pages);
        assertThat(pages).extracting(Page::position).containsExactly(null, "1", "2", "3");
        assertThat(pages).extracting(Page::nextPosition).containsExactly("1", "2", "3", null);
    }

    @Test
    void pages_atTheEnd_throwsNoSuchElement() {
        Iterator<Page<String>> pages = list.pages().iterator();
        pages.forEachRemaining(page -> {});
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
    }

    @Test
    void startingAt_pagePosition_returnsTheRest() {
        assertThat(list.startingAt("2")).containsExactly("c");
        assertThatNullPointerException().isThrownBy(() -> list.startingAt(null));
        assertThatIllegalArgumentException().isThrownBy(() -> list.startingAt(" "));
    }

    @Test
    void startingAt_storedPosition_continuesInAnotherList() {
        List<String> done = new ArrayList<>();
        String position = null;
        for (Page<String> page : list.pages()) {
            done.addAll(page.items());
            position = page.nextPosition();
            if (done.size() == 2) {
                break;
            }
        }
        RecordingPager later = new RecordingPager(pager.pages);
        new PagedIterable<>(later).startingAt(position).forEach(done::add);
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(later.requested).containsExactly("1", "2", "3");
    }

    @Test
    void map_anyMapper_mapsEachItem() {
        PagedIterable<String> mapped = list.startingAt("1").map(item -> item + "!");
        assertThat(mapped).containsExactly("c!");
    }

    @Test
    void toFlowable_noDemand_sendsNoRequest() {
        TestSubscriber<String> subscriber = list.toFlowable().test(0);
        assertThat(pager.requested).isEmpty();
        subscriber.request(1);
        subscriber.assertValuesOnly("a");
        assertThat(pager.requested).hasSize(1);
    }

    @Test
    void toFlowable_smallDemand_requestsPagesOnDemand() {
        TestSubscriber<String> subscriber = list.toFlowable().test(2);
        subscriber.assertValuesOnly("a", "b");
        assertThat(pager.requested).hasSize(1);
        subscriber.request(1);
        subscriber.assertValuesOnly("a", "b", "c");
        assertThat(pager.requested).hasSize(3);
        subscriber.request(1);
        subscriber.assertResult("a", "b", "c");
    }

    @Test
    void toFlowable_lastItemEmitted_completesWithoutDemand() {
        PagedIterable<String> single = new PagedIterable<>(new RecordingPager(asList(asList("a"))));
        single.toFlowable().test(1).assertResult("a");
    }

    @Test
    void toFlowable_canceled_requestsNoFurtherPage() {
        list.toFlowable().take(1).test().assertResult("a");
        assertThat(pager.requested).hasSize(1);
    }

    @Test
    void toFlowable_canceledWhileFetching_cancelsTheCall() {
        AtomicBoolean canceled = new AtomicBoolean();
        Single<Page<String>> never = Single.<Page<String>>never().doOnDispose(() -> canceled.set(true));
        new PagedIterable<String>(position -> new ApiCall<>(OPERATION, never))
                .toFlowable()
                .test()
                .cancel();
        assertThat(canceled).isTrue();
    }

    @Test
    void toFlowable_cursorCreationFails_signalsTheError() {
        IllegalStateException full = new IllegalStateException("full");
        Flowable<String> pages = new PagedFlowable<String, String>(
                () -> {
                    throw full;
                },
                Page::items,
                null);
        pages.test().assertError(full);
    }

    @Test
    void toFlowable_pageFails_emitsItemsBeforeFailure() {
        Pager<String> failingPager = position -> {
            pager.failing = position != null;
            return pager.page(position);
        };
        new PagedIterable<>(failingPager).toFlowable().test().assertFailure(NotFoundException.class, "a", "b");
    }

    @Test
    void toFlowable_subscribedTwice_iteratesIndependently() {
        var flowable = list.toFlowable();
        flowable.test().assertResult("a", "b", "c");
        flowable.test().assertResult("a", "b", "c");
    }

    @Test
    void toFlowable_hugeDemandTwice_doesNotOverflow() {
        TestSubscriber<String> subscriber = list.toFlowable().test(Long.MAX_VALUE - 1);
        subscriber.request(Long.MAX_VALUE);
        subscriber.assertResult("a", "b", "c");
    }

    @Test
    void toFlowable_demandOfZero_signalsAnError() {
        List<Subscription> subscriptions = new ArrayList<>();
        TestSubscriber<String> raw = new TestSubscriber<>(0) {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscriptions.add(subscription);
                super.onSubscribe(subscription);
            }
        };
        list.toFlowable().subscribe((FlowableSubscriber<String>) raw);
        subscriptions.get(0).request(0);
        raw.assertError(IllegalArgumentException.class);
    }

    @Test
    void toFlowable_manySynchronousPages_doesNotRecurse() {
        Pager<Integer> manyPages = position -> {
            int number = position == null ? 0 : Integer.parseInt(position);
            String next = number == 20_000 ? null : String.valueOf(number + 1);
            return new ApiCall<>(OPERATION, Single.just(new Page<>(asList(number), position, next)));
        };
        new PagedIterable<>(manyPages)
                .toFlowable()
                .test()
                .assertValueCount(20_001)
                .assertComplete();
    }

    @Test
    void toFlowable_asynchronousPages_emitsInOrder() {
        Pager<String> asynchronous = position ->
                new ApiCall<>(OPERATION, pager.page(position).toSingle().subscribeOn(Schedulers.computation()));
        new PagedIterable<>(asynchronous)
                .toFlowable()
                .rebatchRequests(1)
                .test()
                .awaitDone(10, SECONDS)
                .assertResult("a", "b", "c");
    }

    @Test
    void iterator_interruptedDuringRequest_stillReturnsAllItems() throws InterruptedException {
        CountDownLatch mapping = new CountDownLatch(1);
        CountDownLatch mayContinue = new CountDownLatch(1);
        ExecutorService network = Executors.newSingleThreadExecutor();
        Pager<String> slow = position ->
                new ApiCall<>(OPERATION, pager.page(position).toSingle().subscribeOn(Schedulers.from(network)));
        Iterator<String> iterator = new PagedIterable<>(slow)
                .map(item -> {
                    mapping.countDown();
                    Completable.fromAction(mayContinue::await).blockingAwait();
                    return item;
                })
                .iterator();
        List<Throwable> thrown = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                iterator.next();
            } catch (InterruptedCallException e) {
                thrown.add(e);
            }
        });
        caller.start();
        assertThat(mapping.await(10, SECONDS)).isTrue();
        caller.interrupt();
        caller.join(10_000);
        assertThat(thrown).hasSize(1);
        mayContinue.countDown();
        assertThat(iterator).toIterable().containsExactly("a", "b", "c");
        network.shutdown();
    }

    @Test
    void pagesFlowable_demandOfOne_requestsOnePage() {
        TestSubscriber<Page<String>> subscriber = list.pagesFlowable().test(1);
        assertThat(pager.requested).hasSize(1);
        subscriber.request(10);
        subscriber.assertValueCount(4).assertComplete();
    }

    @Test
    void toList_severalPages_returnsUnmodifiableList() {
        List<String> items = list.toList();
        assertThat(items).containsExactly("a", "b", "c").isUnmodifiable();
    }

    @Test
    void of_items_returnsOnePage() {
        PagedIterable<String> local = PagedIterable.of(asList("a", "b"));
        assertThat(local).containsExactly("a", "b");
        assertThat(local.toList()).containsExactly("a", "b");
        assertThat(local.stream()).containsExactly("a", "b");
        assertThat(local.pages()).singleElement().hasToString("Page[2 items, the last]");
        local.toFlowable().test().assertResult("a", "b");
        assertThat(local.withListener(attempt -> {})
                        .withDeadline(Duration.ofSeconds(1))
                        .toList())
                .containsExactly("a", "b");
        assertThatNullPointerException().isThrownBy(() -> PagedIterable.of(asList("a", null)));
    }

    @Test
    void startingAt_invalidPosition_isRejectedImmediately() {
        Pager<String> strict = position -> {
            throw new IllegalArgumentException("offset must be well-formed");
        };
        PagedIterable<String> rejecting = new PagedIterable<>(strict);
        assertThatIllegalArgumentException().isThrownBy(() -> rejecting.startingAt("\ud800"));
    }

    @Property
    void iterate_anyPages_returnsItemsInOrder(
            @ForAll @Size(max = 20) List<@Size(max = 5) List<@IntRange(min = 0, max = 9) Integer>> numbers,
            @ForAll @IntRange(min = 1, max = 7) int demand) {
        List<List<String>> pages = new ArrayList<>();
        numbers.forEach(page -> pages.add(page.stream().map(String::valueOf).toList()));
        if (pages.isEmpty()) {
            pages.add(emptyList());
        }
        List<String> items = pages.stream().flatMap(List::stream).toList();
        PagedIterable<String> iterable = new PagedIterable<>(new RecordingPager(pages));

        assertThat(iterable).containsExactlyElementsOf(items);
        assertThat(iterable.stream()).containsExactlyElementsOf(items);
        assertThat(iterable.toFlowable().rebatchRequests(demand).toList().blockingGet())
                .isEqualTo(items);
        TestScheduler time = new TestScheduler();
        Pager<String> slow = position -> new ApiCall<>(
                OPERATION, new RecordingPager(pages).page(position).toSingle().delay(1, SECONDS, time));
        var subscriber =
                new PagedIterable<>(slow).toFlowable().rebatchRequests(demand).test();
        time.advanceTimeBy(pages.size(), SECONDS);
        subscriber.assertValueSequence(items).assertComplete();
    }

    private static ApiCall<Page<String>> page(List<String> items, @Nullable String position, @Nullable String next) {
        return new ApiCall<>(OPERATION, Single.just(new Page<>(items, position, next)));
    }

    /** A pager that records the requested positions. */
    private static final class RecordingPager implements Pager<String> {
        private final List<List<String>> pages;
        private final List<@Nullable String> requested = new ArrayList<>();
        private boolean failing;

        RecordingPager(List<List<String>> pages) {
            this.pages = pages;
        }

        @Override
        public ApiCall<Page<String>> page(@Nullable String position) {
            return new ApiCall<>(OPERATION, Single.fromCallable(() -> {
                requested.add(position);
                if (failing) {
                    throw TestCalls.failure(OPERATION, 404, "");
                }
                int number = position == null ? 0 : Integer.parseInt(position);
                String next = number + 1 < pages.size() ? String.valueOf(number + 1) : null;
                return new Page<>(pages.get(number), position, next);
            }));
        }
    }
}
