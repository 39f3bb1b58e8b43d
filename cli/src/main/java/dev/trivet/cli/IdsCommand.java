package dev.trivet.cli;

import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.input.InputOption;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.Output;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.TrivetException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Processes IDs one by one. An unknown or invalid ID is reported, and the others are processed. Any
 * other failure ends the command.
 *
 * @param <V> the vendor's client
 * @param <T> the type of the printed items
 */
public abstract class IdsCommand<V, T> implements ItemCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "One or more IDs, or - to read them from standard input.")
    private List<String> ids = List.of();

    @Mixin
    private InputOption input;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    /** Returns the format of the items. Its columns may read other items with {@code clients}. */
    protected abstract ItemFormat<T> format(VendorClients clients);

    @Override
    public final ItemFormat<T> format() {
        return format(vendors);
    }

    /** Checks the options, and requires confirmation if the command is destructive. */
    protected void prepare() {}

    /** Returns the vendor's client. */
    protected abstract V client(VendorClients vendors);

    /** Processes one ID. */
    protected abstract void run(V client, String id, ItemWriter<T> items);

    /**
     * Returns whether the command changes nothing. Such a command does not report its progress if
     * the reader of its output exited.
     */
    protected boolean isReadOnly() {
        return false;
    }

    /** Describes the IDs in a confirmation, for example {@code 2 accounts}. */
    protected final String describeIds(String noun) {
        if (InputOption.isStandardInput(ids)) {
            return "the " + noun + "s on standard input";
        }
        return ids.size() == 1 ? "1 " + noun : String.format(Locale.ROOT, "%,d %ss", ids.size(), noun);
    }

    /** Rejects the command line with the message {@code rule} unless it is {@code valid}. */
    protected final void check(boolean valid, String rule) {
        if (!valid) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    /** Prints a message in addition to the items. */
    protected final void message(String sentence) {
        output.message(sentence);
    }

    @Override
    public final Integer call() {
        prepare();
        return output.print(format(), items -> runAll(client(vendors), items));
    }

    private void runAll(V client, ItemWriter<T> items) {
        Iterable<Entry> all = input.of(ids);
        EntryErrors errors = input.errors(items);
        long done = 0;
        Entry current = null;
        long next = 0;
        try (Progress progress = input.progress(ids, Progress::withResults)) {
            for (Entry entry : all) {
                current = entry;
                try {
                    run(client, entry.requireText().strip(), items);
                    items.flush();
                    done++;
                    progress.update("Processing", done);
                } catch (NotFoundException | IllegalArgumentException e) {
                    errors.report(entry, id(entry), e);
                }
                current = null;
                next = entry.number() + 1;
            }
        } catch (RuntimeException e) {
            CommandException failure = ErrorMessages.of(e);
            if (isReadOnly() && failure.exitCode() == ExitCode.PIPE) {
                throw failure;
            }
            if (current != null && !failure.isOutputError()) {
                items.fail(new ItemWriter.Failure(current.number(), id(current), failure.getMessage()));
            }
            throw failure.withSentence(
                    current == null ? processed(done) + resume(next) : progressSoFar(done, current, failure, e));
        }
        errors.throwIfAny(done);
    }

    private static @Nullable String id(Entry entry) {
        return entry.text() == null ? null : entry.text().strip();
    }

    private String progressSoFar(long done, Entry entry, CommandException failure, RuntimeException cause) {
        String location = entry.location().toLowerCase(Locale.ROOT);
        String last = "";
        boolean isProcessed = false;
        if (cause instanceof TrivetException call && ErrorMessages.mayHaveBeenApplied(call)) {
            last = " Whether the last one was processed is unknown.";
        } else if (failure.isOutputError() && isReadOnly()) {
            last = " The result of " + location + " was not written.";
        } else if (failure.isOutputError()) {
            last = " " + entry.location() + " was also processed, but its result was not written.";
            isProcessed = true;
        }
        String next = InputOption.isStandardInput(ids)
                ? resume(isProcessed ? entry.number() + 1 : entry.number())
                : " The command stopped " + (isProcessed ? "after " : "at ") + location + ".";
        return processed(done) + last + next;
    }

    /** Returns a sentence about continuing, or an empty string if no line was read. */
    private static String resume(long line) {
        return line == 0 ? "" : " Continue with --from-line " + line + ".";
    }

    private static String processed(long done) {
        return done == 0 ? "None processed." : String.format(Locale.ROOT, "%,d processed.", done);
    }
}
