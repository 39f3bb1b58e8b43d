package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableEmitter;
import io.reactivex.rxjava3.exceptions.Exceptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Notifies all calls under way that something was closed. Joining and leaving cost the same for any
 * number of calls; RxJava's subjects copy their list each time. Safe for use by multiple threads.
 */
final class CloseSignal {
    private final Set<CompletableEmitter> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Returns a completable that completes when {@link #close} is called, or at once if it was. */
    Completable closed() {
        return Completable.create(caller -> {
            waiting.add(caller);
            caller.setCancellable(() -> waiting.remove(caller));
            // Checked after the call was added, because close() does both in the reverse order.
            if (closed.get()) {
                caller.onComplete();
            }
        });
    }

    /** Notifies all calls, and returns true. Later invocations return false. */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        complete(waiting);
        return true;
    }

    /**
     * Completes all {@code callers}, even if one of them throws: RxJava lets a {@link LinkageError}
     * through.
     */
    static void complete(Iterable<CompletableEmitter> callers) {
        @Nullable Throwable thrown = null;
        for (CompletableEmitter caller : callers) {
            try {
                caller.onComplete();
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }
        if (thrown != null) {
            throw Exceptions.propagate(thrown);
        }
    }
}
