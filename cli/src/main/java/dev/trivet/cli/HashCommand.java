package dev.trivet.cli;

import dev.trivet.EmailHash;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.input.InputOption;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the hashes of addresses, as Enzoic expects them. Nothing is sent. */
@Command(
        description = {
            "Print the SHA-256 hash of each address, as Enzoic expects it.",
            "Removes white space around each address, and converts it to lower case.",
            "",
            "Nothing is sent. A line that cannot be hashed is skipped, and reported by its number."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet hash < addresses.txt > hashes.txt",
            "  trivet hash --jsonl < addresses.txt    # with the number of each line",
            "  trivet hash alice@example.com          # other users can read arguments"
        })
final class HashCommand implements ItemCommand {
    private static final ItemFormat<HashedAddress> FORMAT = new ItemFormat<>(
            HashedAddress.class,
            List.of(new Column<>("hash", "HASH", hashed -> hashed.hash().hex())));

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..*",
            description = "Addresses to hash. Omit them, or pass -, to read them from standard input.")
    private List<String> addresses = List.of();

    @Mixin
    private InputOption input;

    @Mixin
    private Output output;

    @Override
    public ItemFormat<HashedAddress> format() {
        return FORMAT;
    }

    @Override
    public Integer call() {
        return output.print(FORMAT, this::hash);
    }

    private void hash(ItemWriter<HashedAddress> items) {
        EntryErrors errors = input.errors(items);
        long hashed = 0;
        for (Entry entry : input.of(addresses)) {
            try {
                items.add(new HashedAddress(entry.number(), EmailHash.of(entry.requireText())));
                hashed++;
            } catch (IllegalArgumentException e) {
                errors.report(entry, null, e);
            }
        }
        errors.throwIfAny(hashed);
    }

    /** The hash of an address, with the number of its line or argument. */
    public record HashedAddress(long number, EmailHash hash) {}
}
