package dev.trivet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosingTest {
    private final Closing closing = new Closing();

    @Test
    void close_whoWaitsAndWhoComesLater_areTold() {
        TestObserver<Void> early = closing.closed().test();
        early.assertNotComplete();
        closing.close();
        early.assertComplete();
        closing.close();
        closing.closed().test().assertComplete();
    }

    @Test
    void close_whoLeft_isNotTold() {
        TestObserver<Void> left = closing.closed().test();
        left.dispose();
        closing.close();
        left.assertNotComplete();
    }

    @Test
    void close_someoneComesAndSomeoneLeavesMeanwhile_everyoneIsTold() {
        TestObserver<Void> last = new TestObserver<>();
        closing.closed().subscribe(() -> closing.closed().subscribe(last));
        TestObserver<Void> other = closing.closed().test();
        closing.close();
        last.assertComplete();
        other.assertComplete();
    }

    /** It takes minutes if each of them copies a list of all the others. */
    @Test
    @Timeout(value = 30, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closed_veryManyWait_eachComesAndGoesAtOnce() {
        CompositeDisposable waiting = new CompositeDisposable();
        AtomicInteger told = new AtomicInteger();
        for (int i = 0; i < 400_000; i++) {
            waiting.add(closing.closed().subscribe(told::incrementAndGet));
        }
        waiting.dispose();
        closing.close();
        assertThat(told).hasValue(0);
    }
}
