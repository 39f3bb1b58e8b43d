package dev.trivet.cli.output;

import org.jspecify.annotations.Nullable;

/**
 * Prints a command's items one by one, as they arrive.
 *
 * @param <T> the type of the items
 */
public abstract class ItemWriter<T> {
    /** The number of items between flushes. */
    private static final int FLUSH_INTERVAL = 50;

    private int unflushed;
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
        unflushed++;
        if (unflushed == FLUSH_INTERVAL) {
            flush();
        }
    }

    /**
     * Flushes the items so far.
     *
     * @throws dev.trivet.cli.CommandException if they cannot be written
     */
    public final void flush() {
        unflushed = 0;
        writeBuffered();
    }

    /** Returns the number of items so far. */
    public final long count() {
        return count;
    }

    /** Adds a failed entry of the input to the JSON output. */
    public abstract void fail(Failure failure);

    abstract void write(T item);

    abstract void writeBuffered();

    /** Ends the output; {@code error} is the message of a failure, or null. */
    abstract void end(@Nullable String error);

    /**
     * An entry of the input that failed.
     *
     * @param number the number of the line or the argument, from 1
     * @param id the entry, or null if it cannot be read or may be personal data
     * @param error the message
     */
    public record Failure(long number, @Nullable String id, String error) {}
}
