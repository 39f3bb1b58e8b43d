package dev.trivet;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.client.Operation;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.processors.PublishProcessor;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkCallTest {
    private static final Operation OPERATION = new Operation("Enzoic", "subscribeUsers", true);
    private static final CallExecutor CALLS = TestCalls.calls();

    private final List<List<String>> delivered = new ArrayList<>();
    private final List<List<String>> attempted = new ArrayList<>();
    /** Whether each of the next batches fails, in order. The batches after them succeed. */
    private final Queue<Boolean> failing = new ArrayDeque<>();
    /** The responses to the batches that {@link #respondLater} received, in order. */
    private final List<SingleSubject<BulkResult>> responses = new ArrayList<>();

    private Function<List<String>, Single<BulkResult>> sender = this::send;

    private enum SourceType {
        ITERABLE,
        FLOWABLE
    }

    @ParameterizedTest
    @EnumSource
    void execute_lastBatchIsShort_returnsTotals(SourceType type) {
        BulkResult result = call(type, range(7)).execute();
        assertThat(result).hasToString("BulkResult[7 sent, 7 changed, 0 unchanged]");
        assertThat(result.position()).isEqualTo(7);
        assertThat(delivered).containsExactly(asList("0", "1", "2"), asList("3", "4", "5"), asList("6"));
    }

    @Test
    void executeAsync_batchFails_completesExceptionallyWithPosition() {
        failing.addAll(asList(false, true));
        assertThat(call(range(9)).executeAsync())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(BulkException.class)
                .havingCause()
                .satisfies(failure ->
                        assertThat(((BulkException) failure).position()).isEqualTo(3));
    }

    @ParameterizedTest
    @EnumSource
    void execute_emptySource_sendsNothing(SourceType type) {
        assertThat(call(type, range(0)).execute().sent()).isZero();
        assertThat(attempted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void execute_batchFails_reportsTotalsAndBatch(SourceType type) {
        failing.addAll(asList(false, true));
        BulkException failure = failureOf(call(type, range(9)));
        assertThat(failure)
                .hasMessage("Stopped after 3 items; the next batch of 3 failed: Enzoic subscribeUsers: "
                        + "permission denied (403): No")
                .hasCauseInstanceOf(PermissionDeniedException.class);
        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.completed().sent()).isEqualTo(3);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.failedBatch()).containsExactly("3", "4", "5");
        assertThat(failure.invalidPosition()).isEmpty();
        assertThat(attempted).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void startingAt_positionOfFailure_sendsTheRest(SourceType type) {
        failing.addAll(asList(false, true, true));
        BulkCall call = call(type, range(8));
        BulkException first = failureOf(call);
        BulkException second = failureOf(call.startingAt(first.position()));
        assertThat(second.position()).isEqualTo(3);
        BulkResult rest = call.startingAt(second.position()).execute();
        assertThat(rest).hasToString("BulkResult[5 sent, 5 changed, 0 unchanged]");
        assertThat(rest.position()).isEqualTo(8);
        assertThat(delivered).containsExactly(asList("0", "1", "2"), asList("3", "4", "5"), asList("6", "7"));
    }

    @ParameterizedTest
    @EnumSource
    void startingAt_afterTheEnd_sendsNothing(SourceType type) {
        assertThat(call(type, range(8)).startingAt(9).execute().sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void execute_itemRejected_sendsNothingOfItsBatch(SourceType type) {
        BulkException failure = failureOf(call(type, asList(0, 1, 2, 3, -4, 5)));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; item 4, counted from 0, cannot be sent: "
                        + "is negative")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(failure.invalidPosition()).hasValue(4);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.completed().sent()).isEqualTo(3);
        assertThat(failure.failedBatch()).isEmpty();
        assertThat(failure.attempts()).isZero();
        assertThat(attempted).containsExactly(asList("0", "1", "2"));
    }

    @ParameterizedTest
    @EnumSource
    void skippingInvalid_itemsRejected_sendsTheOthers(SourceType type) {
        List<String> rejected = new ArrayList<>();
        BulkResult result = call(type, asList(-1, 1, 2, -3, 4, -5))
                .skippingInvalid((position, reason) -> rejected.add(position + ": " + reason.getMessage()))
                .execute();
        assertThat(rejected).containsExactly("0: is negative", "3: is negative", "5: is negative");
        assertThat(result.sent()).isEqualTo(3);
        assertThat(result.position()).isEqualTo(6);
        assertThat(delivered).containsExactly(asList("1", "2", "4"));
    }

    @ParameterizedTest
    @EnumSource
    void withProgress_severalBatches_reportsTotalsAndPosition(SourceType type) {
        List<String> totals = new ArrayList<>();
        call(type, range(7))
                .withProgress(progress -> totals.add(progress.sent() + " at " + progress.position()))
                .execute();
        assertThat(totals).containsExactly("3 at 3", "6 at 6", "7 at 7");
    }

    @Test
    void withProgress_listenerThrows_failsAfterThatBatch() {
        BulkException failure = failureOf(call(SourceType.FLOWABLE, range(7)).withProgress(progress -> {
            throw new IllegalStateException("carol@example.com");
        }));
        assertThat(failure)
                .hasMessage(
                        "Enzoic subscribeUsers: stopped after 3 items; the source or a listener failed, see the cause")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.failedBatch()).isEmpty();
        assertThat(attempted).hasSize(1);
    }

    @Test
    void execute_sourceFails_messageContainsNoItem() {
        Flowable<Integer> failingSource = Flowable.range(0, 4)
                .concatWith(Flowable.error(new IllegalStateException("carol@example.com is broken")));
        BulkException failure = failureOf(call(failingSource));
        assertThat(failure)
                .hasMessage(
                        "Enzoic subscribeUsers: stopped after 3 items; the source or a listener failed, see the cause")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(attempted).hasSize(1);
    }

    @Test
    void execute_failedBatchAndInvalidItem_reportsBatch() {
        sender = this::respondLater;
        TestObserver<BulkResult> result =
                call(Flowable.just(0, 1, 2, -3)).withBatchSize(2).toSingle().test();
        responses.get(0).onError(notFound());
        result.assertError(failure -> ((BulkException) failure).failedBatch().equals(asList("0", "1")));
        result.assertError(failure -> ((BulkException) failure).position() == 0);
        result.assertError(
                failure -> !((BulkException) failure).invalidPosition().isPresent());
        assertThat(attempted).hasSize(1);
    }

    @Test
    void execute_sourceFailsDuringBatch_awaitsBatch() {
        sender = this::respondLater;
        PublishProcessor<Integer> source = PublishProcessor.create();
        TestObserver<BulkResult> result = call(source).toSingle().test();
        source.onNext(0);
        source.onNext(1);
        source.onNext(2);
        source.onError(new IllegalStateException("broken"));
        result.assertNoErrors();
        respond(0);
        result.assertError(failure -> ((BulkException) failure).position() == 3);
        result.assertError(failure -> failure.getCause() instanceof IllegalStateException);
    }

    @Test
    void execute_sourceInterrupted_failsWithoutInterruptingTheCaller() {
        BulkException failure = failureOf(call(Flowable.error(new InterruptedException())));
        assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void execute_iterableFails_messageNamesTheFailedCall() {
        Iterable<Integer> failingSource = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 4) {
                    throw notFound();
                }
                return next++;
            }
        };
        BulkException failure = failureOf(call(failingSource));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; reading the items failed: "
                        + "Push Security listEmployees: not found (404)");
        assertThat(failure.status()).isZero();
        assertThat(delivered).containsExactly(asList("0", "1", "2"));
    }

    @Test
    void execute_iteratorCannotBeCreated_reportsTheSource() {
        BulkException failure = failureOf(call((Iterable<Integer>) () -> {
            throw new IllegalStateException("carol@example.com is broken");
        }));
        assertThat(failure)
                .hasMessage(
                        "Enzoic subscribeUsers: stopped after 0 items; the source or a listener failed, see the cause");
    }

    @ParameterizedTest
    @EnumSource
    void toSingle_subscribedTwice_runsTwice(SourceType type) {
        Single<BulkResult> runs = call(type, range(4)).toSingle();
        assertThat(attempted).isEmpty();
        assertThat(runs.blockingGet().sent()).isEqualTo(4);
        assertThat(runs.blockingGet().sent()).isEqualTo(4);
        assertThat(delivered).hasSize(4);
    }

    @Test
    void execute_endlessIterable_readsBatchByBatch() {
        sender = this::respondLater;
        AtomicLong read = new AtomicLong();
        TestObserver<BulkResult> running = call(endless(read)).toSingle().test();
        assertThat(read).hasValue(3);
        respond(0);
        assertThat(read).hasValue(6);
        running.dispose();
        respond(1);
        assertThat(read).hasValue(6);
    }

    @Test
    void execute_longFlowable_readsOneBatchAhead() {
        sender = this::respondLater;
        AtomicLong read = new AtomicLong();
        TestObserver<BulkResult> running = call(Flowable.range(0, 1_000_000).doOnNext(item -> read.incrementAndGet()))
                .toSingle()
                .test();
        assertThat(attempted).hasSize(1);
        assertThat(read).hasValueBetween(4, 6);
        respond(0);
        assertThat(attempted).hasSize(2);
        assertThat(read).hasValueBetween(7, 9);
        running.dispose();
    }

    @Test
    void dispose_whileReadingBatch_stopsReadingAndSending() {
        TestObserver<BulkResult> running = new TestObserver<>();
        AtomicLong read = new AtomicLong();
        Iterable<Integer> endless = () -> IntStream.iterate(0, i -> i + 1)
                .peek(i -> {
                    if (read.incrementAndGet() == 5) {
                        running.dispose();
                    }
                })
                .iterator();
        call(endless).toSingle().subscribe(running);
        assertThat(read).hasValue(5);
        assertThat(attempted).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void execute_manySynchronousBatches_doesNotRecurse(SourceType type) {
        BulkResult result = call(type, range(20_000)).withBatchSize(1).execute();
        assertThat(result.sent()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @EnumSource
    void execute_rateLimiterFails_reportsTheBatch(SourceType type) {
        sender =
                batch -> attempted.isEmpty() ? send(batch) : Single.error(new IOException("redis.example.com is down"));
        BulkException failure = failureOf(call(type, range(9)));
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 3 items; the next batch of 3 failed, see the cause")
                .hasCauseInstanceOf(IOException.class);
        assertThat(failure.position()).isEqualTo(3);
        assertThat(failure.failedBatch()).containsExactly("3", "4", "5");
        assertThat(failure.invalidPosition()).isEmpty();
    }

    @Test
    void execute_batchFailsWithError_throwsItUnchanged() {
        sender = batch -> Single.error(new AssertionError("a bug"));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> call(range(1)).execute())
                .withMessage("a bug");
    }

    @Test
    void options_outOfRange_areRejected() {
        BulkCall call = call(range(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.withBatchSize(0))
                .withMessage("batchSize must be at least 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.startingAt(-1))
                .withMessage("position must not be negative: -1");
    }

    @Test
    void toString_call_returnsTheOperation() {
        assertThat(call(range(1))).hasToString("Enzoic subscribeUsers");
    }

    @Property
    void startingAt_anyFailures_sendsEachItemOnce(
            @ForAll SourceType type,
            @ForAll @Size(max = 30) List<@IntRange(min = -1, max = 9) Integer> items,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @Size(max = 20) List<Boolean> failures) {
        delivered.clear();
        attempted.clear();
        failing.clear();
        failing.addAll(failures);
        List<String> valid = new ArrayList<>();
        List<Long> invalid = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) < 0) {
                invalid.add((long) i);
            } else {
                valid.add(String.valueOf(items.get(i)));
            }
        }

        List<Long> rejected = new ArrayList<>();
        BulkCall call =
                call(type, items).withBatchSize(size).skippingInvalid((position, reason) -> rejected.add(position));
        long sent = 0;
        long position = 0;
        boolean finished = false;
        while (!finished) {
            BulkResult result;
            try {
                result = call.startingAt(position).execute();
                finished = true;
            } catch (BulkException failure) {
                result = failure.completed();
            }
            sent += result.sent();
            position = result.position();
            assertThat(sent).isEqualTo(delivered.stream().mapToInt(List::size).sum());
        }

        assertThat(position).isEqualTo(items.size());
        assertThat(delivered).flatExtracting(batch -> batch).isEqualTo(valid);
        assertThat(attempted).allMatch(batch -> !batch.isEmpty() && batch.size() <= size);
        assertThat(rejected.stream().distinct()).containsExactlyInAnyOrderElementsOf(invalid);
    }

    private BulkCall call(SourceType type, List<Integer> items) {
        return type == SourceType.ITERABLE ? call(items) : call(Flowable.fromIterable(items));
    }

    private BulkCall call(Iterable<Integer> items) {
        return BulkCall.of(CALLS, OPERATION, items, BulkCallTest::encode, this::batch)
                .withBatchSize(3);
    }

    private BulkCall call(Flowable<Integer> items) {
        return BulkCall.of(CALLS, OPERATION, items, BulkCallTest::encode, this::batch)
                .withBatchSize(3);
    }

    private ApiCall<BulkResult> batch(CallExecutor calls, List<String> batch) {
        return new ApiCall<>(OPERATION, Single.defer(() -> sender.apply(batch)));
    }

    private Single<BulkResult> send(List<String> batch) {
        attempted.add(batch);
        if (Boolean.TRUE.equals(failing.poll())) {
            return Single.error(TestCalls.failure(OPERATION, 403, "No"));
        }
        delivered.add(batch);
        return Single.just(BulkResult.of(batch.size(), (long) batch.size(), null));
    }

    private Single<BulkResult> respondLater(List<String> batch) {
        attempted.add(batch);
        SingleSubject<BulkResult> response = SingleSubject.create();
        responses.add(response);
        return response;
    }

    private void respond(int batch) {
        responses.get(batch).onSuccess(BulkResult.of(attempted.get(batch).size(), 0L, 0L));
    }

    private static String encode(int item) {
        if (item < 0) {
            throw new IllegalArgumentException("is negative");
        }
        return String.valueOf(item);
    }

    private static Iterable<Integer> endless(AtomicLong read) {
        return () -> IntStream.iterate(0, i -> i + 1)
                .peek(i -> read.incrementAndGet())
                .iterator();
    }

    private static TrivetException notFound() {
        return TestCalls.failure(Operation.readOnly("Push Security", "listEmployees"), 404, "");
    }

    private static BulkException failureOf(BulkCall call) {
        return catchThrowableOfType(BulkException.class, call::execute);
    }

    private static List<Integer> range(int number) {
        return IntStream.range(0, number).boxed().toList();
    }
}
