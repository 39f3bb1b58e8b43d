package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subjects.SingleSubject;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final Operation OPERATION = new Operation("Enzoic", "subscribeUsers", true);

    private final List<List<EmailHash>> sent = new ArrayList<>();
    private final List<SingleSubject<BulkResult>> answers = new ArrayList<>();
    private final Batches batches = new Batches(3, this::send);

    @Test
    void sendAll_lastBatchShort_sums() {
        TestObserver<BulkResult> result = batches.sendAll(hashes(7)).test();
        answer(0, 3, 0);
        answer(1, 1, 2);
        answer(2, 1, 0);
        result.assertValue(sum -> sum.sent() == 7 && sum.changed() == 5 && sum.unchanged() == 2);
        assertThat(sent).extracting(List::size).containsExactly(3, 3, 1);
        result.assertValue(sum -> sum.toString().equals("BulkResult[7 sent, 5 changed, 2 unchanged]"));
    }

    @Test
    void sendAll_nothing_noRequest() {
        batches.sendAll(Flowable.empty()).test().assertValue(sum -> sum.sent() == 0);
        assertThat(sent).isEmpty();
    }

    @Test
    void sendAll_batchUnderWay_nextIsNotSentAndNoMoreIsRead() {
        AtomicLong read = new AtomicLong();
        TestObserver<BulkResult> result = batches.sendAll(hashes(1_000_000).doOnNext(hash -> read.incrementAndGet()))
                .test();
        assertThat(sent).hasSize(1);
        assertThat(read).hasValueLessThanOrEqualTo(9);
        answer(0, 3, 0);
        assertThat(sent).hasSize(2);
        result.dispose();
    }

    @Test
    void sendAll_batchFails_saysWhatWasDoneAndWhatNot() {
        TestObserver<BulkResult> result = batches.sendAll(hashes(9)).test();
        answer(0, 3, 0);
        answers.get(1).onError(new PermissionException(Failure.answered(OPERATION, 1, 403, null, "No", null)));
        result.assertError(BulkException.class);
        result.assertError(error -> {
            BulkException failure = (BulkException) error;
            assertThat(failure)
                    .hasMessage("Stopped behind 3 hashes; the next batch, of 3, failed: Enzoic subscribeUsers: "
                            + "the credentials do not allow this (403): No")
                    .hasCauseInstanceOf(PermissionException.class);
            assertThat(failure.status()).isEqualTo(403);
            assertThat(failure.vendor()).isEqualTo("Enzoic");
            assertThat(failure.completed().sent()).isEqualTo(3);
            assertThat(failure.failedBatch()).isEqualTo(sent.get(1)).hasSize(3);
            return true;
        });
        assertThat(sent).hasSize(2);
    }

    @Test
    void sendAll_runAgain_startsFromTheBeginning() {
        Single<BulkResult> call = new Batches(3, batch -> result(batch, batch.size())).sendAll(hashes(4));
        call.test().assertValue(sum -> sum.sent() == 4);
        call.test().assertValue(sum -> sum.sent() == 4);
    }

    @Test
    void send_sourceFailsWhileABatchIsUnderWay_batchIsAwaited() {
        Flowable<EmailHash> breaking = hashes(3).concatWith(Flowable.error(new IllegalStateException("broken")));
        TestSubscriber<BulkResult> results = batches.send(breaking).test();
        results.assertNoErrors();
        answer(0, 3, 0);
        results.assertValueCount(1).assertError(IllegalStateException.class);
    }

    @Test
    void create_sizeLessThanOne_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(0, this::send))
                .withMessage("The batch size must be at least 1: 0");
    }

    private ApiCall<BulkResult> send(List<EmailHash> batch) {
        return new ApiCall<>(OPERATION, Single.defer(() -> {
            sent.add(batch);
            SingleSubject<BulkResult> answer = SingleSubject.create();
            answers.add(answer);
            return answer;
        }));
    }

    private void answer(int batch, long changed, long unchanged) {
        answers.get(batch).onSuccess(BulkResult.of(sent.get(batch).size(), changed, unchanged));
    }

    private static ApiCall<BulkResult> result(List<EmailHash> batch, long changed) {
        return new ApiCall<>(OPERATION, Single.just(BulkResult.of(batch.size(), changed, null)));
    }

    private static Flowable<EmailHash> hashes(int number) {
        return Flowable.range(0, number).map(i -> EmailHash.of("employee" + i + "@example.com"));
    }
}
