package dev.trivet.cli.output;

import org.jspecify.annotations.Nullable;

/**
 * Where a command puts its items, one by one, as they come.
 *
 * @param <T> the items
 */
public interface Items<T> {
    /** Prints {@code item}, now or at the next {@link #flush}. */
    void add(T item);

    /**
     * Hands on all items so far.
     *
     * @throws dev.trivet.cli.CommandException if they cannot be written
     */
    void flush();

    /**
     * Ends the output.
     *
     * @param error why not all items came, or null if they did
     */
    void end(@Nullable String error);
}
