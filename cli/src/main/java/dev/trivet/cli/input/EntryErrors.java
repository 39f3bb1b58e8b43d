package dev.trivet.cli.input;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.errors.NotFoundException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts the entries that failed, and prints each error as a message and in JSON. */
public final class EntryErrors {
    private final CliContext context;
    private final ItemWriter<?> items;
    private long count;
    private int exitCode = ExitCode.USAGE;

    /**
     * Creates an instance without errors.
     *
     * @param items receives the errors, to print them as JSON
     */
    EntryErrors(CliContext context, ItemWriter<?> items) {
        this.context = context;
        this.items = items;
    }

    /**
     * Reports that {@code entry} failed.
     *
     * @param id the entry for JSON, or null if it cannot be read or may be personal data
     * @param failure the failure, whose message does not contain the entry
     */
    public void report(Entry entry, @Nullable String id, RuntimeException failure) {
        count++;
        if (failure instanceof NotFoundException) {
            exitCode = ExitCode.VENDOR_OR_NETWORK;
        }
        String sentence = ErrorMessages.sentence(failure);
        context.message(entry.location() + ": " + sentence);
        items.fail(new ItemWriter.Failure(entry.number(), id, sentence));
    }

    /**
     * Fails the command if an entry failed.
     *
     * @param succeeded the number of entries that were processed without an error
     * @throws CommandException if an entry failed
     */
    public void throwIfAny(long succeeded) {
        if (count > 0) {
            String entries = count == 1 ? "1 entry" : String.format(Locale.ROOT, "%,d entries", count);
            String others = succeeded == 0 ? "." : "; the others succeeded.";
            throw new CommandException(exitCode, entries + " failed" + others);
        }
    }
}
