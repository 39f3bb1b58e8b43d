package dev.trivet.cli.enzoic;

import dev.trivet.ApiCall;
import dev.trivet.BulkResult;
import dev.trivet.cli.CliContext;
import java.util.List;
import picocli.CommandLine.Command;

/** Watches addresses, hashes or domains. */
@Command(
        description = {"Watch addresses, hashes or domains.", "Addresses are hashed; only the hashes are sent.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscribe < addresses.txt",
            "  trivet enzoic subscribe --hashes --from-line 3001 < hashes.txt",
            "  trivet enzoic subscribe --domains example.com"
        })
final class SubscribeCommand extends BulkCommand {
    SubscribeCommand(CliContext context) {
        super(context, BulkTotals.layout("ADDED", "added", "ALREADY WATCHED", "alreadyExisted"));
    }

    @Override
    <S> ApiCall<BulkResult> send(WatchTargets<S> subjects, List<S> batch) {
        return subjects.watch(batch);
    }
}
