package dev.trivet.cli.input;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.Surroundings;
import java.util.Locale;

/** Complains of entries one by one while the others are worked on, and at the end says how many there were. */
public final class Complaints {
    private final Surroundings surroundings;
    private long count;

    /** Creates it without a complaint. */
    public Complaints(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Says why nothing was done for {@code entry}; the message of {@code why} must not quote it. */
    public void tell(Entry entry, RuntimeException why) {
        count++;
        surroundings.err().println(entry.place() + ": " + why.getMessage() + ".");
    }

    /**
     * Ends the command if there was a complaint.
     *
     * @param exitCode what complaints mean here
     */
    public void end(int exitCode) {
        if (count > 0) {
            String entries = count == 1 ? "1 entry was" : String.format(Locale.ROOT, "%,d entries were", count);
            throw new CommandException(exitCode, entries + " left out; all others are done.");
        }
    }
}
