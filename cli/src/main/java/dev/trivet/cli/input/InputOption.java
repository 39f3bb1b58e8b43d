package dev.trivet.cli.input;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.OptionOrder;
import dev.trivet.cli.Progress;
import dev.trivet.cli.output.ItemWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/**
 * Mixin: the entries that a command processes. They are the arguments, or the lines of standard
 * input if there are no arguments, or only {@code -}. Blank lines are skipped. Lines are read on
 * demand.
 */
public final class InputOption {
    private static final String STANDARD_INPUT = "-";

    private final CliContext context;

    @Option(
            names = "--from-line",
            order = OptionOrder.INPUT,
            paramLabel = "N",
            description = "Start at line N of standard input (default 1).",
            defaultValue = "1")
    private long firstLine;

    /** Creates the mixin. */
    public InputOption(CliContext context) {
        this.context = context;
    }

    /**
     * Returns an empty error report for the entries.
     *
     * @param items receives the errors, to print them as JSON
     */
    public EntryErrors errors(ItemWriter<?> items) {
        return new EntryErrors(context, items);
    }

    /** Returns whether the entries are the lines of standard input. */
    public static boolean isStandardInput(List<String> arguments) {
        return arguments.isEmpty() || arguments.equals(List.of(STANDARD_INPUT));
    }

    /**
     * Returns the progress display of a command. No progress is shown while the user types entries,
     * because it would overwrite them.
     *
     * @param factory creates the display in all other cases
     */
    public Progress progress(List<String> arguments, Function<CliContext, Progress> factory) {
        return isStandardInput(arguments) && context.terminal().in() ? Progress.none() : factory.apply(context);
    }

    /**
     * Returns the entries, which can be iterated once.
     *
     * @throws CommandException if {@code -} is one of several arguments
     */
    public Iterable<Entry> of(List<String> arguments) {
        if (!isStandardInput(arguments)) {
            if (arguments.contains(STANDARD_INPUT)) {
                throw new CommandException(ExitCode.USAGE, "- (standard input) must be the only argument.");
            }
            return () -> IntStream.range(0, arguments.size())
                    .mapToObj(index -> Entry.argument(index + 1, arguments.get(index)))
                    .iterator();
        }
        if (context.terminal().in() && context.terminal().err()) {
            context.message("Type one entry per line; Ctrl-D ends the input.");
        }
        return () -> new LineReader(context.in(), firstLine);
    }
}
