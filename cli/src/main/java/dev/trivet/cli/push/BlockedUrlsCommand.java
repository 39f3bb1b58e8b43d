package dev.trivet.cli.push;

import dev.trivet.cli.Order;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the URL patterns that are blocked. */
@Command(
        description = {"List blocked URL patterns.", ""},
        footerHeading = "%nExamples:%n",
        footer = "  trivet push blocked-urls --json")
final class BlockedUrlsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(names = "--limit", order = Order.LIST, paramLabel = "N", description = "Print at most N items.")
    private long limit = Long.MAX_VALUE;

    @Mixin
    private final Output output;

    @Mixin
    private final Vendors vendors;

    BlockedUrlsCommand(Surroundings surroundings) {
        output = new Output(surroundings);
        vendors = new Vendors(surroundings);
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        try (vendors) {
            return output.printList(
                    Patterns.LAYOUT,
                    items -> vendors.push().blockedUrls().list().stream()
                            .limit(limit)
                            .forEach(items::add));
        }
    }
}
