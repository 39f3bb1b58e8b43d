package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkTest {
    private static final Operation OPERATION = new Operation("Enzoic", "subscribeUsers", true);
    private static final CallExecutor CALLS = TestCalls.calls();

    private final List<List<String>> delivered = new ArrayList<>();
    private final List<List<String>> tried = new ArrayList<>();
    /** Whether the next batches fail, one after the other. Those behind the last one succeed. */
    private final Queue<Boolean> failing = new ArrayDeque<>();

    private final Bulk<Integer> bulk = bulk(3);

    /** The two kinds of source. */
    private enum Kind {
        ITERABLE {
            @Override
            ApiCall<BulkResult> call(Bulk<Integer> bulk, List<Integer> items) {
                // One that can be walked through once.
                return bulk.all(items.stream()::iterator);
            }
        },
        FLOWABLE {
            @Override
            ApiCall<BulkResult> call(Bulk<Integer> bulk, List<Integer> items) {
                return bulk.all(Flowable.fromIterable(items));
            }
        };

        abstract ApiCall<BulkResult> call(Bulk<Integer> bulk, List<Integer> items);
    }

    @ParameterizedTest
    @EnumSource
    void all_lastBatchShort_sums(Kind kind) {
        BulkResult result = kind.call(bulk, range(7)).execute();
        assertThat(result).hasToString("BulkResult[7 sent, 7 changed, 0 unchanged]");
        assertThat(delivered).containsExactly(asList("0", "1", "2"), asList("3", "4", "5"), asList("6"));
    }

    @ParameterizedTest
    @EnumSource
    void all_nothing_nothingIsSent(Kind kind) {
        assertThat(kind.call(bulk, range(0)).execute().sent()).isZero();
        assertThat(tried).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void all_batchFails_saysWhatWasDoneAndWhatNot(Kind kind) {
        failing.addAll(asList(false, true));
        BulkException failure = stopped(kind.call(bulk, range(9)));
        assertThat(failure)
                .hasMessage("Stopped after 3 items; the next batch of 3 failed: Enzoic subscribeUsers: "
                        + "the credentials do not allow this (403): No")
                .hasCauseInstanceOf(PermissionDeniedException.class);
        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.completed().sent()).isEqualTo(3);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.failedBatch()).containsExactly("3", "4", "5");
        assertThat(failure.refusedPosition()).isEmpty();
        assertThat(tried).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void resume_batchFailed_thatBatchAndTheRest(Kind kind) {
        failing.addAll(asList(false, true, true));
        BulkException failure = stopped(stopped(kind.call(bulk, range(8))).resume());
        assertThat(failure.completed().sent()).isEqualTo(3);
        assertThat(failure.resume().execute()).hasToString("BulkResult[8 sent, 8 changed, 0 unchanged]");
        assertThat(delivered).containsExactly(asList("0", "1", "2"), asList("3", "4", "5"), asList("6", "7"));
    }

    @ParameterizedTest
    @EnumSource
    void all_itemRefused_nothingOfItsBatchIsSent(Kind kind) {
        BulkException failure = stopped(kind.call(bulk, asList(0, 1, 2, 3, -4, 5)));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; item 4, counted from 0, cannot be sent: "
                        + "it is negative")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(failure.refusedPosition()).hasValue(4);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.completed().sent()).isEqualTo(3);
        assertThat(failure.failedBatch()).isEmpty();
        assertThat(failure.attempts()).isZero();
        assertThat(tried).containsExactly(asList("0", "1", "2"));
    }

    @ParameterizedTest
    @EnumSource
    void resume_itemRefused_goesOnWithoutIt(Kind kind) {
        BulkException first = stopped(kind.call(bulk, asList(-1, 1, 2, -3, 4, 5)));
        BulkException second = stopped(first.resume());
        assertThat(second.refusedPosition()).hasValue(3);
        assertThat(second.resume().execute().sent()).isEqualTo(4);
        assertThat(delivered).flatExtracting(batch -> batch).containsExactly("1", "2", "4", "5");
    }

    @Test
    void all_sourceFails_saysWhatWasDoneAndNothingOfTheItems() {
        Flowable<Integer> breaking = Flowable.range(0, 4)
                .concatWith(Flowable.error(new IllegalStateException("carol@example.com is broken")));
        BulkException failure = stopped(bulk.all(breaking));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; reading the items failed, see the cause")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(tried).hasSize(1);
    }

    @Test
    void all_batchFailsAndSoDidTheSourceBehindIt_tellsOfTheBatch() {
        SingleSubject<BulkResult> answer = SingleSubject.create();
        List<List<String>> sent = new ArrayList<>();
        Bulk<Integer> slow = new Bulk<>(CALLS, OPERATION, 2, BulkTest::text, calls -> batch -> {
            sent.add(batch);
            return new ApiCall<>(OPERATION, answer);
        });
        TestObserver<BulkResult> result =
                slow.all(Flowable.just(0, 1, 2, -3)).toSingle().test();
        answer.onError(notFound());
        result.assertError(failure -> ((BulkException) failure).failedBatch().equals(asList("0", "1")));
        result.assertError(failure -> ((BulkException) failure).position() == 0);
        result.assertError(
                failure -> !((BulkException) failure).refusedPosition().isPresent());
        assertThat(sent).hasSize(1);
    }

    @Test
    void all_sourceWasInterrupted_isTheSourcesFailure() {
        BulkException failure = stopped(bulk.all(Flowable.error(new InterruptedException())));
        assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void resume_iteratorFailed_goesOnWithTheSameIterator() {
        Queue<Integer> items = new ArrayDeque<>(asList(0, 1, 2, 3, -1, 4));
        Iterable<Integer> breaking = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !items.isEmpty();
            }

            @Override
            public Integer next() {
                int item = items.remove();
                if (item < 0) {
                    throw notFound();
                }
                return item;
            }
        };
        BulkException failure = stopped(bulk.all(breaking));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; reading the items failed: "
                        + "Push Security listEmployees: not found (404)");
        assertThat(failure.status()).isZero();
        failure.resume().execute();
        assertThat(delivered).containsExactly(asList("0", "1", "2"), asList("3", "4"));
    }

    @Test
    void all_runAgain_startsFromTheBeginning() {
        ApiCall<BulkResult> call = bulk.all(range(4));
        assertThat(call.execute().sent()).isEqualTo(4);
        assertThat(call.execute().sent()).isEqualTo(4);
        assertThat(delivered).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void toSingle_subscribedTwice_isTwoRuns(Kind kind) {
        List<Integer> items = range(4);
        Single<BulkResult> runs = (kind == Kind.ITERABLE ? bulk.all(items) : kind.call(bulk, items)).toSingle();
        assertThat(tried).isEmpty();
        assertThat(runs.blockingGet().sent()).isEqualTo(4);
        assertThat(runs.blockingGet().sent()).isEqualTo(4);
        assertThat(delivered).hasSize(4);
    }

    @Test
    void all_iterableBreaksAtOnce_isTheSourcesFailure() {
        Queue<List<Integer>> lists = new ArrayDeque<>(asList(emptyList(), range(4)));
        Iterable<Integer> breaking = () -> {
            List<Integer> list = lists.remove();
            if (list.isEmpty()) {
                throw new IllegalStateException("carol@example.com is broken");
            }
            return list.iterator();
        };
        BulkException failure = stopped(bulk.all(breaking));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 0 items; reading the items failed, see the cause");
        assertThat(failure.resume().execute().sent()).isEqualTo(4);
    }

    @Test
    void all_iterableOfAnyLength_noMoreIsReadThanABatch() {
        TestScheduler time = new TestScheduler();
        AtomicLong read = new AtomicLong();
        Bulk<Integer> slow = new Bulk<>(
                CALLS,
                OPERATION,
                3,
                String::valueOf,
                calls -> batch -> new ApiCall<>(
                        OPERATION,
                        Single.timer(1, TimeUnit.SECONDS, time).map(tick -> BulkResult.of(batch.size(), 0L, 0L))));
        Iterable<Integer> endless = () -> IntStream.iterate(0, i -> i + 1)
                .peek(i -> read.incrementAndGet())
                .iterator();
        TestObserver<BulkResult> running = slow.all(endless).toSingle().test();
        assertThat(read).hasValue(3);
        time.advanceTimeBy(1, TimeUnit.SECONDS);
        assertThat(read).hasValue(6);
        running.dispose();
        time.advanceTimeBy(9, TimeUnit.SECONDS);
        assertThat(read).hasValue(6);
    }

    @Test
    void dispose_whileABatchIsRead_readsNoMoreAndSendsNothing() {
        TestObserver<BulkResult> running = new TestObserver<>();
        AtomicLong read = new AtomicLong();
        Iterable<Integer> endless = () -> IntStream.iterate(0, i -> i + 1)
                .peek(i -> {
                    if (read.incrementAndGet() == 5) {
                        running.dispose();
                    }
                })
                .iterator();
        bulk.all(endless).toSingle().subscribe(running);
        assertThat(read).hasValue(5);
        assertThat(tried).hasSize(1);
    }

    @Test
    void all_manyBatchesAnsweredAtOnce_noDeepRecursion() {
        assertThat(bulk(1).all(range(20_000)).execute().sent()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @EnumSource
    void all_limiterOrListenerBreaks_saysWhatWasDoneAndGoesOn(Kind kind) {
        List<String> sent = new ArrayList<>();
        Queue<Throwable> breaking = new ArrayDeque<>(asList(new IOException("redis.example.com is down")));
        Bulk<Integer> broken = new Bulk<>(
                CALLS,
                OPERATION,
                3,
                String::valueOf,
                calls -> batch -> new ApiCall<>(OPERATION, Single.defer(() -> {
                    if (sent.size() == 3 && !breaking.isEmpty()) {
                        return Single.error(breaking.remove());
                    }
                    sent.addAll(batch);
                    return Single.just(BulkResult.of(batch.size(), 3L, null));
                })));
        BulkException failure = stopped(kind.call(broken, range(9)));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; the next batch of 3 failed, see the cause")
                .hasCauseInstanceOf(IOException.class);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.failedBatch()).containsExactly("3", "4", "5");
        assertThat(failure.refusedPosition()).isEmpty();
        assertThat(failure.resume().execute().sent()).isEqualTo(9);
        assertThat(sent).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void all_sendBreaksWithAnError_isThrownAsItIs() {
        Bulk<Integer> broken = new Bulk<>(
                CALLS,
                OPERATION,
                3,
                String::valueOf,
                calls -> batch -> new ApiCall<>(OPERATION, Single.error(new AssertionError("a bug"))));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> broken.all(range(1)).execute())
                .withMessage("a bug");
    }

    @Property
    void all_anyFailuresAndRefusals_everythingIsDeliveredOnceAndInOrder(
            @ForAll Kind kind,
            @ForAll @Size(max = 30) List<@IntRange(min = -1, max = 9) Integer> items,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @Size(max = 20) List<Boolean> failures) {
        delivered.clear();
        tried.clear();
        failing.clear();
        failing.addAll(failures);
        List<String> sendable = new ArrayList<>();
        TreeSet<Long> unsendable = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) < 0) {
                unsendable.add((long) i);
            } else {
                sendable.add(String.valueOf(items.get(i)));
            }
        }

        List<Long> refused = new ArrayList<>();
        ApiCall<BulkResult> call = kind.call(bulk(size), items);
        BulkResult result = null;
        while (result == null) {
            try {
                result = call.execute();
            } catch (BulkException stopped) {
                assertThat(stopped.completed().sent())
                        .isEqualTo(delivered.stream().mapToInt(List::size).sum());
                stopped.refusedPosition().ifPresent(refused::add);
                call = stopped.resume();
            }
        }

        assertThat(result.sent()).isEqualTo(sendable.size());
        assertThat(delivered).flatExtracting(batch -> batch).isEqualTo(sendable);
        assertThat(tried).allMatch(batch -> !batch.isEmpty() && batch.size() <= size);
        assertThat(refused).containsExactlyElementsOf(unsendable);
    }

    private Bulk<Integer> bulk(int size) {
        return new Bulk<>(CALLS, OPERATION, size, BulkTest::text, calls -> this::send);
    }

    private static String text(int item) {
        if (item < 0) {
            throw new IllegalArgumentException("it is negative");
        }
        return String.valueOf(item);
    }

    private ApiCall<BulkResult> send(List<String> batch) {
        return new ApiCall<>(OPERATION, Single.fromCallable(() -> {
            tried.add(batch);
            if (Boolean.TRUE.equals(failing.poll())) {
                throw new PermissionDeniedException(
                        ErrorContext.answered(OPERATION, 1, 403, Headers.of()).with("No", null));
            }
            delivered.add(batch);
            return BulkResult.of(batch.size(), (long) batch.size(), null);
        }));
    }

    private static NotFoundException notFound() {
        Operation operation = Operation.readOnly("Push Security", "listEmployees");
        return new NotFoundException(ErrorContext.answered(operation, 1, 404, Headers.of()));
    }

    private static BulkException stopped(ApiCall<BulkResult> call) {
        return catchThrowableOfType(BulkException.class, call::execute);
    }

    private static List<Integer> range(int number) {
        return IntStream.range(0, number).boxed().toList();
    }
}
