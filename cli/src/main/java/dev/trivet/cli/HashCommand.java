package dev.trivet.cli;

import dev.trivet.EmailHash;
import dev.trivet.cli.input.Complaints;
import dev.trivet.cli.input.Entries;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Layout;
import dev.trivet.cli.output.Output;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hashes addresses as Enzoic wants them. Nothing is sent. */
@Command(
        description = {
            "Prints the SHA-256 hash of each address, as Enzoic wants it.",
            "It is that of the address without white space around, in lower case.",
            "",
            "Nothing is sent anywhere. A line that can be no address is left out, and complained of by its number.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet hash < addresses.txt > hashes.txt",
            "  trivet hash --jsonl < addresses.txt    with the number of each line",
            "  trivet hash alice@example.com          others on this machine can read arguments"
        })
final class HashCommand implements Callable<Integer> {
    private static final Layout<Hashed> LAYOUT = new Layout<>(
            List.of(new Column<>("HASH", hashed -> hashed.hash().hex())),
            (json, hashed) -> json.beginObject()
                    .name("number")
                    .value(hashed.number())
                    .name("hash")
                    .value(hashed.hash().hex())
                    .endObject());

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..*",
            description = "What to hash; without any, or with -, the lines of the standard input.")
    private List<String> addresses = List.of();

    @Mixin
    private final Entries entries;

    @Mixin
    private final Output output;

    HashCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        entries = new Entries(surroundings);
        output = new Output(surroundings);
    }

    @Override
    public Integer call() {
        return output.print(LAYOUT, this::hash);
    }

    private void hash(Items<Hashed> items) {
        Complaints complaints = new Complaints(surroundings);
        long hashed = 0;
        for (Entry entry : entries.of(addresses)) {
            try {
                items.add(new Hashed(entry.number(), EmailHash.of(entry.readable())));
                hashed++;
            } catch (IllegalArgumentException e) {
                complaints.tell(entry, e);
            }
        }
        complaints.end(hashed);
    }

    /** A hash, and the number of the line or argument that it was made from. */
    private record Hashed(long number, EmailHash hash) {}
}
