package dev.trivet.cli;

import dev.trivet.NotFoundException;
import dev.trivet.TrivetException;
import dev.trivet.cli.input.Complaints;
import dev.trivet.cli.input.Entries;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Layout;
import dev.trivet.cli.output.Output;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Does the same with each of some identifiers. One that the vendor does not know is complained of and does not stop the rest;
 * any other failure does.
 *
 * @param <V> the vendor
 * @param <T> what is printed
 */
public abstract class IdsCommand<V, T> implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Layout<T> layout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "What it is about; with -, the lines of the standard input.")
    private List<String> ids = List.of();

    @Mixin
    private final Entries entries;

    @Mixin
    private final Output output;

    @Mixin
    private final Vendors vendors;

    /** Creates a command that prints what {@code layout} shows. */
    protected IdsCommand(Surroundings surroundings, Layout<T> layout) {
        this.surroundings = surroundings;
        this.layout = layout;
        entries = new Entries(surroundings);
        output = new Output(surroundings);
        vendors = new Vendors(surroundings);
    }

    /** Checks the options, and asks before anything is destroyed. */
    protected void prepare() {}

    /** Chooses the vendor. */
    protected abstract V connect(Vendors vendors);

    /** Does it with one identifier. */
    protected abstract void run(V vendor, String id, Items<T> items);

    /** Returns how a question names what this is about, as in {@code 2 accounts}. */
    protected final String count(String noun) {
        if (Entries.isStandardInput(ids)) {
            return "the " + noun + "s on the standard input";
        }
        return ids.size() == 1 ? "1 " + noun : String.format(Locale.ROOT, "%,d %ss", ids.size(), noun);
    }

    /** Refuses the command line if it is not {@code fine}; {@code rule} says what would be. */
    protected final void check(boolean fine, String rule) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    /** Tells what is no item, such as that there is nothing to show. */
    protected final void remark(String sentence) {
        surroundings.err().println(sentence);
    }

    @Override
    public final Integer call() {
        prepare();
        try (vendors) {
            return output.print(layout, items -> runAll(connect(vendors), items));
        }
    }

    private void runAll(V vendor, Items<T> items) {
        Iterable<Entry> all = entries.of(ids);
        Complaints complaints = new Complaints(surroundings);
        long done = 0;
        Entry current = null;
        long next = 0;
        try (Progress progress = entries.progress(ids, Progress::besideResults)) {
            for (Entry entry : all) {
                current = entry;
                try {
                    run(vendor, entry.readable().strip(), items);
                    items.flush();
                    done++;
                    progress.at("Working", done);
                } catch (NotFoundException | IllegalArgumentException e) {
                    complaints.tell(entry, e);
                }
                current = null;
                next = entry.number() + 1;
            }
        } catch (RuntimeException e) {
            String where = current == null ? before(done) + goOn(next) : howFar(done, current, e);
            throw Failures.inOneSentence(e).with(where);
        }
        complaints.end(done);
    }

    private String howFar(long done, Entry entry, RuntimeException failure) {
        String last = "";
        if (failure instanceof TrivetException call && Failures.isUnanswered(call)) {
            last = " Whether the last one was done is not known.";
        } else if (failure instanceof CommandException told && told.exitCode() == ExitCode.OUTPUT) {
            last = " " + entry.place() + " was done too, but its result was not written.";
        }
        String next = Entries.isStandardInput(ids)
                ? goOn(entry.number())
                : " It stopped at " + entry.place().toLowerCase(Locale.ROOT) + ".";
        return before(done) + last + next;
    }

    /** Returns nothing where no line was read yet. */
    private static String goOn(long line) {
        return line == 0 ? "" : " Go on with --from-line " + line + ".";
    }

    private static String before(long done) {
        if (done == 0) {
            return "Nothing was done before.";
        }
        return done == 1 ? "1 was done before." : String.format(Locale.ROOT, "%,d were done before.", done);
    }
}
