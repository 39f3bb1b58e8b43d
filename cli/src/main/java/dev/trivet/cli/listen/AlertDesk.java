package dev.trivet.cli.listen;

import dev.trivet.enzoic.model.ExposureAlert;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Takes alerts in: each is recorded first, and then waits to be told.
 *
 * <ul>
 *   <li>An alert that came before is not taken again. Enzoic repeats what was not answered in time.
 *   <li>An alert that cannot be recorded, or for which there is no room, is refused, so that Enzoic sends it again.
 *   <li>Many threads may bring alerts, and one takes them out.
 * </ul>
 */
final class AlertDesk {
    /** How many alerts may wait to be told. */
    static final int ROOM = 1_000;

    /** How many alerts are remembered, so as to know them again. */
    static final int MEMORY = 10_000;

    private final @Nullable AlertFile file;
    private final Clock clock;
    private final PrintStream err;
    private final BlockingQueue<ReceivedAlert> waiting = new ArrayBlockingQueue<>(ROOM);
    private final Map<RecordedAlert.Subject, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordedAlert.Subject, Boolean> eldest) {
            return size() > MEMORY;
        }
    };
    private long taken;

    /** What became of an alert. */
    enum Reception {
        TAKEN,
        REPEATED,
        NO_ROOM,
        NOT_RECORDED
    }

    /**
     * Opens the desk.
     *
     * @param file where alerts are recorded, or null if they are not
     */
    AlertDesk(@Nullable AlertFile file, Clock clock, PrintStream err) {
        this.file = file;
        this.clock = clock;
        this.err = err;
    }

    synchronized Reception take(ExposureAlert alert) {
        ReceivedAlert received = ReceivedAlert.of(alert, clock.instant());
        RecordedAlert.Subject subject = received.kept().subject();
        if (subject != null && seen.containsKey(subject)) {
            return Reception.REPEATED;
        }
        // Nobody else adds to the queue meanwhile, so that the room that there is now will be there below.
        if (waiting.remainingCapacity() == 0) {
            err.println(
                    "An alert was refused, because " + ROOM + " wait to be told. Enzoic is asked to send it again.");
            return Reception.NO_ROOM;
        }
        if (!record(received.kept())) {
            return Reception.NOT_RECORDED;
        }
        if (subject != null) {
            seen.put(subject, true);
        }
        waiting.add(received);
        taken++;
        return Reception.TAKEN;
    }

    private boolean record(RecordedAlert alert) {
        try {
            if (file != null) {
                file.append(alert);
            }
            return true;
        } catch (IOException e) {
            err.println("An alert could not be recorded: " + e.getMessage() + ". Enzoic is asked to send it again.");
            return false;
        }
    }

    /** Returns how many different alerts were taken in. */
    synchronized long taken() {
        return taken;
    }

    /** Waits for an alert and takes it out. */
    ReceivedAlert next() throws InterruptedException {
        return waiting.take();
    }

    /** Takes an alert out, or returns null if none waits. */
    @Nullable
    ReceivedAlert nextWaiting() {
        return waiting.poll();
    }
}
