package dev.trivet.cli.listen;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.errors.InterruptedCallException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints alerts until its thread is interrupted, and then those in the queue. A few seconds after
 * the interruption, the remaining ones are printed without lookups.
 */
final class AlertPrinter {
    /** The time for lookups after Ctrl-C; shorter than the delay of the shutdown. */
    private static final Duration LOOKUP_TIME = Duration.ofSeconds(6);

    private final CliContext context;
    private final AlertQueue queue;
    private final AlertEnricher enricher;
    private final boolean jsonLines;
    private long printed;

    AlertPrinter(CliContext context, AlertQueue queue, AlertEnricher enricher, boolean jsonLines) {
        this.context = context;
        this.queue = queue;
        this.enricher = enricher;
        this.jsonLines = jsonLines;
    }

    /**
     * Prints alerts until the thread is interrupted.
     *
     * @return the alert whose lookup was interrupted, or null if there was none
     * @throws dev.trivet.cli.CommandException if the output cannot be written
     */
    @Nullable
    PendingAlert printUntilInterrupted() {
        PendingAlert alert = null;
        try {
            while (true) {
                alert = queue.take();
                print(enricher.enrich(alert));
                alert = null;
            }
        } catch (InterruptedException e) {
            return null;
        } catch (InterruptedCallException e) {
            return alert;
        }
    }

    /** Prints {@code first}, and then all queued alerts. */
    void printRest(@Nullable PendingAlert first) {
        Instant deadline = context.clock().instant().plus(LOOKUP_TIME);
        for (PendingAlert alert = first == null ? queue.poll() : first; alert != null; alert = queue.poll()) {
            print(
                    context.clock().instant().isBefore(deadline)
                            ? enricher.enrich(alert)
                            : new EnrichedAlert(
                                    alert, null, null, null, List.of("Not looked up: the command was stopped.")));
        }
    }

    private void print(EnrichedAlert alert) {
        if (jsonLines) {
            context.out().println(DisplayText.cleanJson(EnrichedAlertJson.of(alert)));
        } else {
            EnrichedAlertText.of(alert).forEach(context.out()::println);
        }
        context.flushResults();
        printed++;
    }

    /** Returns the number of printed alerts. */
    long printed() {
        return printed;
    }
}
