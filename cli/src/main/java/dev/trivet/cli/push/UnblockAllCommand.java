package dev.trivet.cli.push;

import dev.trivet.PushBlockedUrls;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.Output;
import dev.trivet.cli.push.PushFormats.BlockedPattern;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Unblocks all URLs. */
@Command(
        name = "remove-all",
        description = {
            "Unblock ALL URLs of the organization.",
            "Prompts for confirmation.",
            "Push Security cannot unblock URLs individually. Prints the patterns, so that they can be blocked again."
        },
        footerHeading = "%nExamples:%n",
        footer = "  trivet push blocked-urls remove-all > unblocked.txt")
final class UnblockAllCommand implements ItemCommand {
    @Mixin
    private ConfirmOption confirmOption;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    @Override
    public ItemFormat<BlockedPattern> format() {
        return PushFormats.pattern();
    }

    @Override
    public Integer call() {
        return output.print(format(), this::unblock);
    }

    private void unblock(ItemWriter<BlockedPattern> items) {
        PushBlockedUrls urls = vendors.push().blockedUrls();
        List<String> patterns = urls.list().toList();
        confirmOption.confirm(String.format(
                Locale.ROOT,
                "This will unblock ALL URLs of the organization (%,d %s)",
                patterns.size(),
                patterns.size() == 1 ? "pattern" : "patterns"));
        // Printed before the deletion, because patterns that are not printed cannot be restored.
        patterns.stream().map(BlockedPattern::new).forEach(items::add);
        items.flush();
        urls.removeAll().execute();
    }
}
