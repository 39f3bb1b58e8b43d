package dev.trivet.cli.listen;

import dev.trivet.InterruptedCallException;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.DisplayText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports alerts until its thread is interrupted, and then those that are still queued. For these it looks up what it can within a
 * few seconds, and otherwise reports the alert alone.
 */
final class AlertTeller {
    /** Shorter than the process waits for the command after Ctrl-C. */
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(6);

    private final Surroundings surroundings;
    private final AlertDesk desk;
    private final AlertLookup lookup;
    private final boolean jsonLines;
    private long told;

    AlertTeller(Surroundings surroundings, AlertDesk desk, AlertLookup lookup, boolean jsonLines) {
        this.surroundings = surroundings;
        this.desk = desk;
        this.lookup = lookup;
        this.jsonLines = jsonLines;
    }

    /**
     * Reports alerts until the thread is interrupted.
     *
     * @return the alert that was being looked up then, or null if there was none
     * @throws dev.trivet.cli.CommandException if the output cannot be written
     */
    @Nullable
    ReceivedAlert tellUntilInterrupted() {
        ReceivedAlert alert = null;
        try {
            while (true) {
                alert = desk.next();
                print(lookup.lookUp(alert));
                alert = null;
            }
        } catch (InterruptedException e) {
            return null;
        } catch (InterruptedCallException e) {
            return alert;
        }
    }

    /** Reports {@code first}, and then all queued alerts. */
    void tellTheRest(@Nullable ReceivedAlert first) {
        Instant deadline = surroundings.clock().instant().plus(TIME_TO_FINISH);
        for (ReceivedAlert alert = first == null ? desk.nextWaiting() : first;
                alert != null;
                alert = desk.nextWaiting()) {
            print(
                    surroundings.clock().instant().isBefore(deadline)
                            ? lookup.lookUp(alert)
                            : new Exposed(alert, null, null, null, List.of("Not looked up: the command was stopped.")));
        }
    }

    private void print(Exposed exposed) {
        if (jsonLines) {
            surroundings.out().println(DisplayText.cleanJson(ExposedJson.of(exposed)));
        } else {
            ExposedText.of(exposed).forEach(surroundings.out()::println);
        }
        surroundings.flushResults();
        told++;
    }

    /** Returns the number of reported alerts. */
    long told() {
        return told;
    }
}
