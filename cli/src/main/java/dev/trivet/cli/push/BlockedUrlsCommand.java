package dev.trivet.cli.push;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.ListOptions;
import dev.trivet.cli.Subcommands;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.Output;
import dev.trivet.cli.push.PushFormats.BlockedPattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The {@code trivet push blocked-urls} commands. */
@Command(
        name = "blocked-urls",
        description = "List, block and unblock URLs.",
        footer = "  trivet push blocked-urls add evil.example")
@Subcommands({BlockedUrlsCommand.ListCommand.class, BlockUrlCommand.class, UnblockAllCommand.class})
final class BlockedUrlsCommand extends CommandGroup {
    /** Lists the URL patterns that are blocked. The vendor returns all of them at once. */
    @Command(
            name = "list",
            description = "List blocked URL patterns.",
            footerHeading = "%nExamples:%n",
            footer = "  trivet push blocked-urls list --json")
    static final class ListCommand implements ItemCommand {
        @Mixin
        private ListOptions options;

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
            // The options are checked before the request. There is one page.
            int unused = options.pageSize(1, format());
            return output.printList(
                    format(),
                    items -> options.print(vendors.push().blockedUrls().list(), BlockedPattern::new, format(), items));
        }
    }
}
