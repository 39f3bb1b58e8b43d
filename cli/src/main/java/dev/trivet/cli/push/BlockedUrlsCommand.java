package dev.trivet.cli.push;

import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the URL patterns that are blocked. */
@Command(
        description = {"Lists the URL patterns that are blocked.", ""},
        footerHeading = "%nExamples:%n",
        footer = "  trivet push blocked-urls --json")
final class BlockedUrlsCommand implements Callable<Integer> {
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
        try (vendors) {
            return output.print(
                    Patterns.LAYOUT,
                    items -> vendors.push().blockedUrls().list().execute().forEach(items::add));
        }
    }
}
