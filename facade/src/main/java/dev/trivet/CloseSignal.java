package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableEmitter;
import io.reactivex.rxjava3.exceptions.Exceptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Notifies the calls in progress when a client or its resources are closed. Subscribing and
 * disposing take constant time; RxJava's subjects copy their list of observers each time. Safe for
 * use by multiple threads.
 */
final class CloseSignal {
    private final Set<CompletableEmitter> observers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final @Nullable CloseSignal parent;

    CloseSignal() {
        this(null);
    }

    /** Creates a signal whose observers are also notified when {@code parent} is closed. */
    CloseSignal(@Nullable CloseSignal parent) {
        this.parent = parent;
    }

    /**
     * Returns a completable that completes when this signal or its parent is closed, or immediately
     * if one of them was closed before.
     */
    Completable closed() {
        return Completable.create(observer -> {
            add(observer);
            observer.setCancellable(() -> remove(observer));
        });
    }

    private void add(CompletableEmitter observer) {
        observers.add(observer);
        // Checked after the observer was added, because close() sets the flag before it iterates.
        if (closed.get()) {
            observer.onComplete();
        }
        if (parent != null) {
            parent.add(observer);
        }
    }

    private void remove(CompletableEmitter observer) {
        observers.remove(observer);
        if (parent != null) {
            parent.remove(observer);
        }
    }

    /** Notifies all observers, and returns true. Later invocations return false. */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        complete(observers);
        return true;
    }

    /**
     * Completes all {@code observers}, even if one of them throws: RxJava does not catch a {@link
     * LinkageError}.
     */
    static void complete(Iterable<CompletableEmitter> observers) {
        @Nullable Throwable thrown = null;
        for (CompletableEmitter observer : observers) {
            try {
                observer.onComplete();
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }
        if (thrown != null) {
            throw Exceptions.propagate(thrown);
        }
    }
}
