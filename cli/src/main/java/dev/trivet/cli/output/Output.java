package dev.trivet.cli.output;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Failures;
import dev.trivet.cli.Order;
import dev.trivet.cli.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** In which form a command prints its items, as a mixin. */
public final class Output {
    private final Surroundings surroundings;

    @ArgGroup(order = Order.OUTPUT)
    private @Nullable Format format;

    /** Creates the mixin. */
    public Output(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Returns whether programs, and not people, read the result. */
    public boolean isJson() {
        return format != null;
    }

    /**
     * Prints the items of {@code command}; should it fail, what went wrong is part of the JSON too.
     *
     * @return the exit code
     * @throws CommandException if the command fails, or the items cannot be written
     */
    public <T> int print(Layout<T> layout, Command<T> command) {
        Items<T> items = items(layout);
        try {
            command.run(items);
        } catch (RuntimeException failure) {
            CommandException told = Failures.inOneSentence(failure);
            items.end(told.getMessage());
            throw told;
        }
        items.end(null);
        surroundings.flushResults();
        return ExitCode.DONE;
    }

    private <T> Items<T> items(Layout<T> layout) {
        if (format == null) {
            return new TextItems<>(surroundings, layout.columns());
        }
        return format.lines
                ? new JsonLines<>(surroundings, layout.json())
                : new JsonItems<>(surroundings, layout.json());
    }

    /**
     * What finds the items.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    public interface Command<T> {
        /** Puts the items where they belong. */
        void run(Items<T> items);
    }

    /** The options, of which one at most is given. */
    private static final class Format {
        @Option(names = "--json", order = Order.OUTPUT, description = "Prints one JSON document.")
        @SuppressWarnings("unused") // Having a format at all says so.
        private boolean document;

        @Option(
                names = "--jsonl",
                order = Order.OUTPUT,
                description = "Prints a JSON object on each line, as they come.")
        private boolean lines;
    }
}
