package dev.trivet.cli.input;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.errors.NotFoundException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reports entries that fail while the others are processed, as messages and in JSON, and counts
 * them.
 */
public final class EntryErrors {
    private final CliContext context;
    private final ItemWriter<?> items;
    private long count;
    private int exitCode = ExitCode.USAGE;

    /**
     * Creates a report without errors.
     *
     * @param items receives the errors for JSON
     */
    EntryErrors(CliContext context, ItemWriter<?> items) {
        this.context = context;
        this.items = items;
    }

    /**
     * Reports why {@code entry} failed.
     *
     * @param id identifies the entry in JSON, or null if it may be personal
     * @param why its message does not quote the entry
     */
    public void report(Entry entry, @Nullable String id, RuntimeException why) {
        count++;
        if (why instanceof NotFoundException) {
            exitCode = ExitCode.VENDOR_OR_NETWORK;
        }
        String sentence = ErrorMessages.sentence(why);
        context.message(entry.place() + ": " + sentence);
        items.fail(new ItemWriter.Failure(entry.number(), id, sentence));
    }

    /**
     * Ends the command if there was an error.
     *
     * @param succeeded the number of entries that were processed without an error
     */
    public void end(long succeeded) {
        if (count > 0) {
            String entries = count == 1 ? "1 entry" : String.format(Locale.ROOT, "%,d entries", count);
            String others = succeeded == 0 ? "." : "; the others succeeded.";
            throw new CommandException(exitCode, entries + " failed" + others);
        }
    }
}
