package dev.trivet.cli.listen;

import dev.trivet.enzoic.model.ExposureAlert;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A queue of alerts: each is recorded first, and then waits to be reported.
 *
 * <ul>
 *   <li>A repeated alert is not queued again. Enzoic repeats a call that got no response in time.
 *   <li>An alert that cannot be recorded or queued is rejected, so that Enzoic sends it again.
 *   <li>Any number of threads may add alerts, and one removes them.
 * </ul>
 */
final class AlertQueue {
    /** The capacity of the queue. */
    static final int CAPACITY = 1_000;

    /** The number of alerts that are remembered, to recognize repeated ones. */
    static final int MEMORY = 10_000;

    private final @Nullable AlertLog file;
    private final Clock clock;
    private final Consumer<String> messages;
    private final BlockingQueue<PendingAlert> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Map<PendingAlert.Identity, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PendingAlert.Identity, Boolean> eldest) {
            return size() > MEMORY;
        }
    };
    private long taken;

    /** The outcome for an alert. */
    enum Reception {
        TAKEN,
        REPEATED,
        NO_ROOM,
        NOT_RECORDED
    }

    /**
     * Creates an empty queue.
     *
     * @param file where alerts are recorded, or null if they are not
     */
    AlertQueue(@Nullable AlertLog file, Clock clock, Consumer<String> messages) {
        this.file = file;
        this.clock = clock;
        this.messages = messages;
    }

    synchronized Reception take(ExposureAlert alert) {
        PendingAlert received = PendingAlert.of(alert, clock.instant());
        PendingAlert.Identity identity = received.identity();
        if (identity != null && seen.containsKey(identity)) {
            return Reception.REPEATED;
        }
        // The lock keeps other threads from filling the queue before the alert is added below.
        if (waiting.remainingCapacity() == 0) {
            messages.accept("Rejected an alert: " + CAPACITY + " alerts are waiting. Enzoic will send it again.");
            return Reception.NO_ROOM;
        }
        if (!record(received.recorded())) {
            return Reception.NOT_RECORDED;
        }
        if (identity != null) {
            seen.put(identity, true);
        }
        waiting.add(received);
        taken++;
        return Reception.TAKEN;
    }

    private boolean record(AlertRecord alert) {
        try {
            if (file != null) {
                file.append(alert);
            }
            return true;
        } catch (IOException e) {
            messages.accept("Cannot record an alert: " + e.getMessage() + ". Enzoic will send it again.");
            return false;
        }
    }

    /** Returns the number of distinct alerts that were queued. */
    synchronized long taken() {
        return taken;
    }

    /** Waits for an alert and removes it. */
    PendingAlert next() throws InterruptedException {
        return waiting.take();
    }

    /** Removes an alert, or returns null if the queue is empty. */
    @Nullable
    PendingAlert nextWaiting() {
        return waiting.poll();
    }
}
