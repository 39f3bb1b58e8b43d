package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableEmitter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells all calls that wait that something was closed. There may be very many, so that to come and to go costs the same however
 * many there are; RxJava's subjects copy their list each time. Safe for use from many threads.
 */
final class Closing {
    private final Set<CompletableEmitter> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Returns what completes once {@link #close} was called. */
    Completable closed() {
        return Completable.create(caller -> {
            waiting.add(caller);
            caller.setCancellable(() -> waiting.remove(caller));
            // Behind the adding: whoever closes does it the other way round.
            if (closed) {
                caller.onComplete();
            }
        });
    }

    /** Tells everyone. Doing so again does no harm. */
    void close() {
        closed = true;
        waiting.forEach(CompletableEmitter::onComplete);
    }
}
