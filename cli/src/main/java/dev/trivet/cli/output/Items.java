package dev.trivet.cli.output;

import org.jspecify.annotations.Nullable;

/**
 * Where a command puts its items, one by one, as they come.
 *
 * @param <T> the items
 */
public abstract class Items<T> {
    /** After how many items it is looked whether they can still be written. */
    private static final int HANDFUL = 50;

    private int since;

    Items() {}

    /**
     * Prints {@code item}, now or at the next {@link #flush}.
     *
     * @throws dev.trivet.cli.CommandException if items cannot be written
     */
    public final void add(T item) {
        put(item);
        since++;
        if (since == HANDFUL) {
            flush();
        }
    }

    /**
     * Hands on all items so far.
     *
     * @throws dev.trivet.cli.CommandException if they cannot be written
     */
    public final void flush() {
        since = 0;
        handOn();
    }

    abstract void put(T item);

    abstract void handOn();

    /** Ends the output; {@code error} says why not all items came, and is null if they did. */
    abstract void end(@Nullable String error);
}
