package dev.trivet.cli.enzoic;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.Progress;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.input.InputOption;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.Output;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command for addresses, hashes or domains.
 *
 * @param <T> the type of the printed items
 */
abstract class SubscriptionCommand<T> implements ItemCommand {
    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..*",
            description = "Addresses, hashes or domains. Omit them, or pass -, to read them from standard input."
                    + " Other users of this machine can read arguments.")
    private List<String> arguments = List.of();

    @ArgGroup
    private @Nullable Kind kind;

    @Mixin
    private InputOption input;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    @Override
    public abstract ItemFormat<T> format();

    /** Requires confirmation if the command is destructive. */
    void prepare() {}

    /** Processes the entries. */
    abstract <S> void run(SubscriptionCalls<S> calls, Iterable<Entry> entries, ItemWriter<T> items);

    /** Describes the subjects in a confirmation, for example {@code 2 addresses}. */
    final String describeSubjects() {
        String plural = kind == null ? "addresses" : kind.domains ? "domains" : "hashes";
        if (isStandardInput()) {
            return "the " + plural + " on standard input";
        }
        String singular = kind == null ? "address" : kind.domains ? "domain" : "hash";
        return arguments.size() == 1 ? "1 " + singular : String.format(Locale.ROOT, "%,d %s", arguments.size(), plural);
    }

    /** Returns whether the subjects are the lines of standard input. */
    final boolean isStandardInput() {
        return InputOption.isStandardInput(arguments);
    }

    /** Returns an empty error report for the entries. */
    final EntryErrors errors(ItemWriter<T> items) {
        return input.errors(items);
    }

    /**
     * Returns the progress display. No progress is shown while the user types entries.
     *
     * @param factory creates the display in all other cases
     */
    final Progress progress(Function<CliContext, Progress> factory) {
        return input.progress(arguments, factory);
    }

    @Override
    public final Integer call() {
        prepare();
        return output.print(format(), items -> runWith(vendors.enzoic(), items));
    }

    private void runWith(Enzoic enzoic, ItemWriter<T> items) {
        if (kind == null) {
            run(SubscriptionCalls.users(enzoic, EmailHash::of), input.of(arguments), items);
        } else if (kind.domains) {
            run(SubscriptionCalls.domains(enzoic), input.of(arguments), items);
        } else {
            run(SubscriptionCalls.users(enzoic, text -> EmailHash.ofHex(text.strip())), input.of(arguments), items);
        }
    }

    /** The type of the subjects; at most one option is given. */
    private static final class Kind {
        @Option(
                names = "--hashes",
                description = "The subjects are SHA-256 hashes of addresses, as printed by trivet hash.")
        @SuppressWarnings("unused") // It is set if the other option of the group is not.
        private boolean hashes;

        @Option(names = "--domains", description = "The subjects are domains.")
        private boolean domains;
    }
}
