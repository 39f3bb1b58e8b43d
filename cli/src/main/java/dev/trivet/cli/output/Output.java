package dev.trivet.cli.output;

import com.squareup.moshi.JsonAdapter;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.OptionOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Mixin: the output format of a command. */
public final class Output {
    private final CliContext context;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @ArgGroup(order = OptionOrder.OUTPUT)
    private @Nullable Options options;

    @Option(
            names = "--fields",
            order = OptionOrder.OUTPUT,
            paramLabel = "FIELD,...",
            hideParamSyntax = true,
            split = ",",
            description = "Print only these fields, in this order, separated by commas.")
    private List<String> fields = List.of();

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
        List<Column<T>> selected = fields.stream()
                .map(name -> format.field(spec, "--fields", name))
                .toList();
        List<Column<T>> columns = selected.isEmpty() ? format.columns() : selected;
        if (options == null) {
            return new TableWriter<>(context, columns, !selected.isEmpty());
        }
        if (options.csv) {
            return new CsvWriter<>(context, columns);
        }
        JsonAdapter<T> adapter = CliJson.adapter(format.type());
        if (!selected.isEmpty()) {
            adapter = CliJson.fields(adapter, selected);
        }
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
        @SuppressWarnings("unused") // It is set if the other options of the group are not.
        private boolean document;

        @Option(
                names = "--jsonl",
                order = OptionOrder.OUTPUT,
                description = "Print a JSON object on each line, as items arrive.")
        private boolean lines;

        @Option(
                names = "--csv",
                order = OptionOrder.OUTPUT,
                description = "Print comma-separated values with a header.")
        private boolean csv;
    }
}
