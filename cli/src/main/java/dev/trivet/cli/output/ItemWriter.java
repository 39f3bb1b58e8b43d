package dev.trivet.cli.output;

import org.jspecify.annotations.Nullable;

/**
 * Prints a command's items one by one, as they come.
 *
 * @param <T> the items
 */
public abstract class ItemWriter<T> {
    /** Flush interval, in items. */
    private static final int HANDFUL = 50;

    private int since;
    private long count;

    ItemWriter() {}

    /**
     * Prints {@code item}, now or at the next {@link #flush}.
     *
     * @throws dev.trivet.cli.CommandException if items cannot be written
     */
    public final void add(T item) {
        write(item);
        count++;
        since++;
        if (since == HANDFUL) {
            flush();
        }
    }

    /**
     * Writes all items so far.
     *
     * @throws dev.trivet.cli.CommandException if they cannot be written
     */
    public final void flush() {
        since = 0;
        writeBuffered();
    }

    /** Returns the number of items so far. */
    public final long count() {
        return count;
    }

    /** Prints, for programs, that there is no item for an entry of the input. */
    public abstract void fail(Failure failure);

    abstract void write(T item);

    abstract void writeBuffered();

    /** Ends the output; {@code error} is why not all items came, and null if they did. */
    abstract void end(@Nullable String error);

    /**
     * An entry of the input that failed.
     *
     * @param number of the line or the argument, from 1
     * @param id what the entry is, or null if that may be personal
     * @param error what failed
     */
    public record Failure(long number, @Nullable String id, String error) {}
}
