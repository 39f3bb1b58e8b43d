package dev.trivet.cli.push;

import dev.trivet.cli.OptionOrder;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Output;
import dev.trivet.cli.push.PushFormats.BlockedPattern;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the URL patterns that are blocked. */
@Command(
        name = "blocked-urls",
        description = "List blocked URL patterns.",
        footerHeading = "%nExamples:%n",
        footer = "  trivet push blocked-urls --json")
final class BlockedUrlsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--limit", order = OptionOrder.LIST, paramLabel = "N", description = "Print at most N items.")
    private long limit = Long.MAX_VALUE;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        return output.printList(
                PushFormats.pattern(),
                items -> vendors.push().blockedUrls().list().stream()
                        .limit(limit)
                        .map(BlockedPattern::new)
                        .forEach(items::add));
    }
}
