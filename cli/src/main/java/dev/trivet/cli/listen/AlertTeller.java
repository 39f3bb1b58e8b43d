package dev.trivet.cli.listen;

import dev.trivet.InterruptedCallException;
import dev.trivet.cli.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one alert after the other until its thread is interrupted, and then of those that were taken in by that time: with
 * all that can be looked up within a few seconds, and of the others what the alert itself says.
 */
final class AlertTeller {
    /** Shorter than the machine waits for the command after Ctrl-C. */
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
     * Tells until the thread is interrupted.
     *
     * @return the alert that was being looked up then, or null if there was none
     * @throws dev.trivet.cli.CommandException if it cannot be told
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

    /** Tells of {@code first}, and then of all that wait. */
    void tellTheRest(@Nullable ReceivedAlert first) {
        Instant deadline = surroundings.clock().instant().plus(TIME_TO_FINISH);
        for (ReceivedAlert alert = first == null ? desk.nextWaiting() : first;
                alert != null;
                alert = desk.nextWaiting()) {
            print(
                    surroundings.clock().instant().isBefore(deadline)
                            ? lookup.lookUp(alert)
                            : new Exposed(
                                    alert,
                                    null,
                                    null,
                                    null,
                                    List.of("Nothing was looked up: the command was stopped.")));
        }
    }

    private void print(Exposed exposed) {
        if (jsonLines) {
            surroundings.out().println(ExposedJson.of(exposed));
        } else {
            ExposedText.of(exposed).forEach(surroundings.out()::println);
        }
        surroundings.flushResults();
        told++;
    }

    /** Returns how many alerts were told. */
    long told() {
        return told;
    }
}
