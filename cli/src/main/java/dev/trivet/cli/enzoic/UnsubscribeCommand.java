package dev.trivet.cli.enzoic;

import dev.trivet.ApiCall;
import dev.trivet.BulkResult;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.CliContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops watching addresses, hashes or domains. */
@Command(
        description = {"Stop watching addresses, hashes or domains. Asks first.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic unsubscribe --yes < addresses.txt",
            "  trivet enzoic unsubscribe --domains example.com"
        })
final class UnsubscribeCommand extends BulkCommand {
    @Mixin
    private final ConfirmOption consent;

    UnsubscribeCommand(CliContext context) {
        super(context, BulkTotals.layout("REMOVED", "deleted", "NOT WATCHED", "notFound"));
        consent = new ConfirmOption(context);
    }

    @Override
    void prepare() {
        consent.ask("This will stop watching " + count());
    }

    @Override
    <S> ApiCall<BulkResult> send(WatchTargets<S> subjects, List<S> batch) {
        return subjects.unwatch(batch);
    }
}
