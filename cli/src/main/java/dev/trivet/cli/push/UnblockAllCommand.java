package dev.trivet.cli.push;

import dev.trivet.PushBlockedUrls;
import dev.trivet.cli.Consent;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Output;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Unblocks all URLs. */
@Command(
        description = {
            "Unblock ALL URLs of the organization. Asks first.",
            "Push Security cannot unblock a single one. Prints the patterns that were blocked, so that they can be blocked again.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = "  trivet push blocked-url delete-all > unblocked.txt")
final class UnblockAllCommand implements Callable<Integer> {
    @Mixin
    private final Consent consent;

    @Mixin
    private final Output output;

    @Mixin
    private final Vendors vendors;

    UnblockAllCommand(Surroundings surroundings) {
        consent = new Consent(surroundings);
        output = new Output(surroundings);
        vendors = new Vendors(surroundings);
    }

    @Override
    public Integer call() {
        try (vendors) {
            return output.print(Patterns.LAYOUT, this::unblock);
        }
    }

    private void unblock(Items<String> items) {
        PushBlockedUrls urls = vendors.push().blockedUrls();
        List<String> patterns = urls.list().toList();
        consent.ask(String.format(
                Locale.ROOT,
                "This will unblock ALL URLs of the organization (%,d %s)",
                patterns.size(),
                patterns.size() == 1 ? "pattern" : "patterns"));
        // If the patterns cannot be written, nothing is deleted, because they could not be blocked
        // again.
        patterns.forEach(items::add);
        items.flush();
        urls.removeAll().execute();
    }
}
