package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.subjects.SingleSubject;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private final List<List<Integer>> sent = new ArrayList<>();
    private final List<SingleSubject<Integer>> answers = new ArrayList<>();
    private final Batcher<Integer, Integer> batches = new Batcher<>(3, this::send);

    @Test
    void send_lastBatchShort_oneAfterTheOther() {
        TestSubscriber<Integer> results = batches.send(Flowable.range(0, 7)).test();
        assertThat(sent).hasSize(1);
        answer(0);
        answer(1);
        answer(2);
        results.assertResult(3, 3, 1);
    }

    @Test
    void send_nothing_noRequest() {
        batches.send(Flowable.empty()).test().assertResult();
        assertThat(sent).isEmpty();
    }

    @Test
    void send_batchUnderWay_nextIsNotSentAndNoMoreIsRead() {
        AtomicLong read = new AtomicLong();
        TestSubscriber<Integer> results = batches.send(
                        Flowable.range(0, 1_000_000).doOnNext(item -> read.incrementAndGet()))
                .test();
        assertThat(sent).hasSize(1);
        assertThat(read).hasValueLessThanOrEqualTo(9);
        answer(0);
        assertThat(sent).hasSize(2);
        results.cancel();
    }

    @Test
    void send_batchFails_nothingMoreIsSent() {
        TestSubscriber<Integer> results = batches.send(Flowable.range(0, 9)).test();
        answer(0);
        answers.get(1).onError(new IllegalStateException("broken"));
        results.assertFailure(IllegalStateException.class, 3);
        assertThat(sent).hasSize(2);
    }

    @Test
    void send_sourceFailsWhileABatchIsUnderWay_batchIsAwaited() {
        Flowable<Integer> breaking =
                Flowable.range(0, 3).concatWith(Flowable.error(new IllegalStateException("broken")));
        TestSubscriber<Integer> results = batches.send(breaking).test();
        results.assertNoErrors();
        answer(0);
        results.assertFailure(IllegalStateException.class, 3);
    }

    @Test
    void create_sizeLessThanOne_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batcher<>(0, this::send))
                .withMessage("The batch size must be at least 1: 0");
    }

    private Single<Integer> send(List<Integer> batch) {
        return Single.defer(() -> {
            sent.add(batch);
            SingleSubject<Integer> answer = SingleSubject.create();
            answers.add(answer);
            return answer;
        });
    }

    private void answer(int batch) {
        answers.get(batch).onSuccess(sent.get(batch).size());
    }
}
