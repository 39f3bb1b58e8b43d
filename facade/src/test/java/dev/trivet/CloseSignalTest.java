package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactivex.rxjava3.observers.TestObserver;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class CloseSignalTest {
    private final CloseSignal signal = new CloseSignal();

    @Test
    void close_earlierAndLaterObservers_complete() {
        TestObserver<Void> earlier = signal.closed().test();
        earlier.assertNotComplete();
        signal.close();
        earlier.assertComplete();
        signal.close();
        signal.closed().test().assertComplete();
    }

    @Test
    void close_disposedObserver_isNotNotified() {
        TestObserver<Void> disposed = signal.closed().test();
        disposed.dispose();
        signal.close();
        disposed.assertNotComplete();
    }

    @Test
    void closed_disposedObserver_isReleased() {
        WeakReference<Object> disposed = new WeakReference<>(disposedObserver(signal));
        Fixtures.collectGarbage();
        assertThat(disposed.get()).isNull();
    }

    @Test
    void closed_disposedObserver_isReleasedByParent() {
        WeakReference<Object> disposed = new WeakReference<>(disposedObserver(new CloseSignal(signal)));
        Fixtures.collectGarbage();
        assertThat(disposed.get()).isNull();
    }

    @Test
    void close_parent_observersComplete() {
        TestObserver<Void> earlier = new CloseSignal(signal).closed().test();
        earlier.assertNotComplete();
        signal.close();
        earlier.assertComplete();
        new CloseSignal(signal).closed().test().assertComplete();
    }

    /** RxJava does not catch a {@link LinkageError}. */
    @Test
    void close_observerThrows_completesOthersAndRethrows() {
        TestObserver<Void> first = signal.closed().test();
        signal.closed().subscribe(() -> {
            throw new NoClassDefFoundError("com/example/Missing");
        });
        TestObserver<Void> last = signal.closed().test();
        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(signal::close);
        first.assertComplete();
        last.assertComplete();
    }

    @Test
    void close_observerSubscribesMeanwhile_allComplete() {
        TestObserver<Void> last = new TestObserver<>();
        signal.closed().subscribe(() -> signal.closed().subscribe(last));
        TestObserver<Void> other = signal.closed().test();
        signal.close();
        last.assertComplete();
        other.assertComplete();
    }

    private static Object disposedObserver(CloseSignal signal) {
        TestObserver<Void> observer = signal.closed().test();
        observer.dispose();
        return observer;
    }
}
