package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactivex.rxjava3.observers.TestObserver;
import java.lang.ref.WeakReference;
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
    void closed_disposedObserver_isReleased() {
        WeakReference<Object> left = new WeakReference<>(disposedObserver());
        Fixtures.collectGarbage();
        assertThat(left.get()).isNull();
    }

    /** RxJava does not catch a {@link LinkageError}. */
    @Test
    void close_observerThrows_othersCompleteAndItIsThrown() {
        TestObserver<Void> first = closing.closed().test();
        closing.closed().subscribe(() -> {
            throw new NoClassDefFoundError("com/example/Missing");
        });
        TestObserver<Void> last = closing.closed().test();
        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(closing::close);
        first.assertComplete();
        last.assertComplete();
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

    private Object disposedObserver() {
        TestObserver<Void> observer = closing.closed().test();
        observer.dispose();
        return observer;
    }
}
