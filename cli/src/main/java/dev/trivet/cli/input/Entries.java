package dev.trivet.cli.input;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Order;
import dev.trivet.cli.Progress;
import dev.trivet.cli.Surroundings;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a command's entries come from, as a mixin: the arguments, or the standard input, one a line, if there are none or
 * just a {@code -}. Empty lines are passed over. Lines are read as they are wanted, and not kept.
 */
public final class Entries {
    private static final String STANDARD_INPUT = "-";

    private final Surroundings surroundings;

    @Option(
            names = "--from-line",
            order = Order.INPUT,
            paramLabel = "N",
            description = "Passes over the lines of the standard input before this one.",
            defaultValue = "1")
    private long from;

    /** Creates the mixin. */
    public Entries(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Returns whether {@code arguments} leave it to the standard input to say what to work on. */
    public static boolean isStandardInput(List<String> arguments) {
        return arguments.isEmpty() || arguments.equals(List.of(STANDARD_INPUT));
    }

    /**
     * Returns how far a job that works on {@code arguments} is. While a person types the entries nothing is drawn, because it
     * would cover them.
     *
     * @param watched makes what is shown otherwise
     */
    public Progress progress(List<String> arguments, Function<Surroundings, Progress> watched) {
        return isStandardInput(arguments) && surroundings.terminal().in()
                ? Progress.none()
                : watched.apply(surroundings);
    }

    /**
     * Returns the entries, once.
     *
     * @throws CommandException if {@code -} stands between other arguments
     */
    public Iterable<Entry> of(List<String> arguments) {
        if (!isStandardInput(arguments)) {
            if (arguments.contains(STANDARD_INPUT)) {
                throw new CommandException(ExitCode.USAGE, "A - for the standard input must be the only argument.");
            }
            return () -> IntStream.range(0, arguments.size())
                    .mapToObj(index -> Entry.argument(index + 1, arguments.get(index)))
                    .iterator();
        }
        if (surroundings.terminal().in() && surroundings.terminal().err()) {
            surroundings.err().println("Type one on each line, and end with Ctrl-D.");
        }
        return () -> new LineEntries(new Lines(surroundings.in()), from);
    }

    /** Walks through lines. */
    private static final class LineEntries implements Iterator<Entry> {
        private final Lines lines;
        private final long from;
        private @Nullable Line next;

        LineEntries(Lines lines, long from) {
            this.lines = lines;
            this.from = from;
        }

        @Override
        public boolean hasNext() {
            while (next == null || next.number() < from || isBlank(next)) {
                next = lines.next();
                if (next == null) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isBlank(Line line) {
            return line.text() != null && line.text().isBlank();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry entry = Entry.line(Objects.requireNonNull(next));
            next = null;
            return entry;
        }
    }
}
