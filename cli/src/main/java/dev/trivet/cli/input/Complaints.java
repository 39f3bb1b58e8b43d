package dev.trivet.cli.input;

import dev.trivet.NotFoundException;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Failures;
import dev.trivet.cli.Surroundings;
import java.util.Locale;

/** Complains of entries one by one while the others are worked on, and at the end says how many there were. */
public final class Complaints {
    private final Surroundings surroundings;
    private long count;
    private int exitCode = ExitCode.USAGE;

    /** Creates it without a complaint. */
    public Complaints(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Says why nothing was done for {@code entry}; the message of {@code why} must not quote it. */
    public void tell(Entry entry, RuntimeException why) {
        count++;
        if (why instanceof NotFoundException) {
            exitCode = ExitCode.VENDOR_OR_NETWORK;
        }
        surroundings.err().println(entry.place() + ": " + Failures.sentence(why));
    }

    /**
     * Ends the command if there was a complaint.
     *
     * @param done how many entries there was none of
     */
    public void end(long done) {
        if (count > 0) {
            String entries = count == 1 ? "1 entry" : String.format(Locale.ROOT, "%,d entries", count);
            String others = done == 0 ? "." : "; the others are done.";
            throw new CommandException(exitCode, entries + " could not be used" + others);
        }
    }
}
