package dev.trivet;

import io.reactivex.rxjava3.observers.TestObserver;
import org.junit.jupiter.api.Test;

class CloseSignalTest {
    private final CloseSignal closing = new CloseSignal();

    @Test
    void close_earlierAndLaterObservers_complete() {
        TestObserver<Void> early = closing.closed().test();
        early.assertNotComplete();
        closing.close();
        early.assertComplete();
        closing.close();
        closing.closed().test().assertComplete();
    }

    @Test
    void close_disposedObserver_isNotNotified() {
        TestObserver<Void> left = closing.closed().test();
        left.dispose();
        closing.close();
        left.assertNotComplete();
    }

    @Test
    void close_observerSubscribesMeanwhile_allComplete() {
        TestObserver<Void> last = new TestObserver<>();
        closing.closed().subscribe(() -> closing.closed().subscribe(last));
        TestObserver<Void> other = closing.closed().test();
        closing.close();
        last.assertComplete();
        other.assertComplete();
    }
}
