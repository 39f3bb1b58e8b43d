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
 * A queue of alerts that were received and not yet printed. They are recorded before they are
 * queued.
 *
 * <ul>
 *   <li>A repeated alert is not queued again. Enzoic repeats a request if the response is late.
 *   <li>An alert that cannot be recorded or queued is rejected. Enzoic then sends it again.
 *   <li>Any number of threads may add alerts. One thread removes them.
 * </ul>
 */
final class AlertQueue {
    /** The capacity of the queue. */
    static final int CAPACITY = 1_000;

    /** The number of alerts that are kept to detect repeated ones. */
    static final int REMEMBERED = 10_000;

    private final @Nullable AlertLog file;
    private final Clock clock;
    private final Consumer<String> messages;
    private final BlockingQueue<PendingAlert> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Map<PendingAlert.Identity, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PendingAlert.Identity, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long received;

    /** The result of adding an alert. */
    enum Outcome {
        QUEUED,
        REPEATED,
        FULL,
        NOT_RECORDED
    }

    /**
     * Creates an empty queue.
     *
     * @param file the file in which alerts are recorded, or null if they are not recorded
     * @param messages receives messages about rejected alerts
     */
    AlertQueue(@Nullable AlertLog file, Clock clock, Consumer<String> messages) {
        this.file = file;
        this.clock = clock;
        this.messages = messages;
    }

    /** Records an alert and adds it to the queue. */
    synchronized Outcome offer(ExposureAlert alert) {
        PendingAlert pending = PendingAlert.of(alert, clock.instant());
        PendingAlert.Identity identity = pending.identity();
        if (identity != null && seen.containsKey(identity)) {
            return Outcome.REPEATED;
        }
        // Only this synchronized method adds alerts, so add() below cannot fail.
        if (queue.remainingCapacity() == 0) {
            messages.accept("Rejected an alert: " + CAPACITY + " alerts are queued. Enzoic will send it again.");
            return Outcome.FULL;
        }
        if (!record(pending.recorded())) {
            return Outcome.NOT_RECORDED;
        }
        if (identity != null) {
            seen.put(identity, true);
        }
        queue.add(pending);
        received++;
        return Outcome.QUEUED;
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

    /** Returns the number of alerts that were queued. */
    synchronized long received() {
        return received;
    }

    /** Removes and returns an alert. Waits if the queue is empty. */
    PendingAlert take() throws InterruptedException {
        return queue.take();
    }

    /** Removes and returns an alert, or returns null if the queue is empty. */
    @Nullable
    PendingAlert poll() {
        return queue.poll();
    }
}
