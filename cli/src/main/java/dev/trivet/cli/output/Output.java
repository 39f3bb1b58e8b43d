package dev.trivet.cli.output;

import com.squareup.moshi.JsonAdapter;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.OptionOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Mixin: the output format of a command. */
public final class Output {
    private final CliContext context;

    @ArgGroup(order = OptionOrder.OUTPUT)
    private @Nullable Options options;

    /** Creates the mixin. */
    public Output(CliContext context) {
        this.context = context;
    }

    /**
     * Prints the items of a list, and a message on a terminal if it is empty.
     *
     * @return the exit code
     * @throws CommandException if the command fails, or the items cannot be written
     */
    public <T> int printList(ItemFormat<T> format, Command<T> command) {
        return print(format, items -> {
            command.run(items);
            if (items.count() == 0 && context.terminal().err()) {
                context.message("Nothing found.");
            }
        });
    }

    /**
     * Prints the items of {@code command}; if it fails, the error is part of the JSON too.
     *
     * @return the exit code
     * @throws CommandException if the command fails, or the items cannot be written
     */
    public <T> int print(ItemFormat<T> format, Command<T> command) {
        ItemWriter<T> items = items(format);
        try {
            command.run(items);
        } catch (RuntimeException failure) {
            CommandException error = ErrorMessages.of(failure);
            items.end(error.getMessage());
            throw error;
        }
        items.end(null);
        context.flushResults();
        return ExitCode.DONE;
    }

    /** Prints a message in addition to the items. */
    public void message(String text) {
        context.message(text);
    }

    private <T> ItemWriter<T> items(ItemFormat<T> format) {
        if (options == null) {
            return new TableWriter<>(context, format.columns());
        }
        JsonAdapter<T> adapter = CliJson.adapter(format.type());
        return options.lines ? new JsonLinesWriter<>(context, adapter) : new JsonDocumentWriter<>(context, adapter);
    }

    /**
     * The body of a command.
     *
     * @param <T> the type of the items
     */
    @FunctionalInterface
    public interface Command<T> {
        /** Runs the command and adds its items to {@code items}. */
        void run(ItemWriter<T> items);
    }

    /** The options; at most one is given. */
    private static final class Options {
        @Option(names = "--json", order = OptionOrder.OUTPUT, description = "Print one JSON document.")
        @SuppressWarnings("unused") // It is the only other option of the group.
        private boolean document;

        @Option(
                names = "--jsonl",
                order = OptionOrder.OUTPUT,
                description = "Print a JSON object on each line, as items arrive.")
        private boolean lines;
    }
}
