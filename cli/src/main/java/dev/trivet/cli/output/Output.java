package dev.trivet.cli.output;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Failures;
import dev.trivet.cli.Order;
import dev.trivet.cli.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Mixin: the form in which a command prints its items. */
public final class Output {
    private final Surroundings surroundings;

    @ArgGroup(order = Order.OUTPUT)
    private @Nullable Format format;

    /** Creates the mixin. */
    public Output(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Prints the items of a list, and a message on a terminal if there is none.
     *
     * @return the exit code
     * @throws CommandException if the command fails, or the items cannot be written
     */
    public <T> int printList(Layout<T> layout, Command<T> command) {
        return print(layout, items -> {
            command.run(items);
            if (items.count() == 0 && surroundings.terminal().err()) {
                surroundings.message("Nothing found.");
            }
        });
    }

    /**
     * Prints the items of {@code command}; if it fails, the error is part of the JSON too.
     *
     * @return the exit code
     * @throws CommandException if the command fails, or the items cannot be written
     */
    public <T> int print(Layout<T> layout, Command<T> command) {
        Items<T> items = items(layout);
        try {
            command.run(items);
        } catch (RuntimeException failure) {
            CommandException error = Failures.inOneSentence(failure);
            items.end(error.getMessage());
            throw error;
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
     * Finds the items.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    public interface Command<T> {
        /** Adds the items. */
        void run(Items<T> items);
    }

    /** The options; at most one is given. */
    private static final class Format {
        @Option(names = "--json", order = Order.OUTPUT, description = "Print one JSON document.")
        @SuppressWarnings("unused") // A format without lines means so.
        private boolean document;

        @Option(
                names = "--jsonl",
                order = Order.OUTPUT,
                description = "Print a JSON object on each line, as they come.")
        private boolean lines;
    }
}
