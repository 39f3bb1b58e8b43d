package dev.trivet.cli.push;

import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.Output;
import dev.trivet.cli.push.PushFormats.BlockedPattern;
import dev.trivet.push.model.BlockedUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Blocks all URLs of a host, or some of its paths. */
@Command(
        name = "add",
        description = {"Block a host, or some of its paths.", "Prints the blocked pattern."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push blocked-urls add evil.example",
            "  trivet push blocked-urls add evil.example '/login/*'"
        })
final class BlockUrlCommand implements ItemCommand {
    @Parameters(index = "0", paramLabel = "HOST", description = "The host.")
    private String host = "";

    @Parameters(index = "1", paramLabel = "PATH", arity = "0..1", description = "The path (default: all paths).")
    private @Nullable String path;

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
        BlockedUrl.Builder url = BlockedUrl.builder().host(host);
        if (path != null) {
            url.path(path);
        }
        return output.print(
                format(),
                items -> items.add(new BlockedPattern(
                        vendors.push().blockedUrls().add(url.build()).execute())));
    }
}
