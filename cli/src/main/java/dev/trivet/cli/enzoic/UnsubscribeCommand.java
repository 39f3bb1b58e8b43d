package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops watching addresses, hashes or domains. */
@Command(
        name = "unsubscribe",
        description = {"Stop watching addresses, hashes or domains.", "Prompts for confirmation.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic unsubscribe --yes < addresses.txt",
            "  trivet enzoic unsubscribe --domains example.com"
        })
final class UnsubscribeCommand extends BulkCommand<UnsubscribeCommand.Deleted> {
    @Mixin
    private ConfirmOption confirm;

    @Override
    ItemFormat<Deleted> format() {
        return new ItemFormat<>(
                Deleted.class,
                List.of(
                        new Column<>("SENT", Deleted::sent),
                        new Column<>("REMOVED", Deleted::deleted),
                        new Column<>("NOT WATCHED", Deleted::notFound)));
    }

    @Override
    void prepare() {
        confirm.ask("This will stop watching " + count());
    }

    @Override
    <S> BulkCall send(WatchTargets<S> subjects, Iterable<S> targets) {
        return subjects.unwatch(targets);
    }

    @Override
    Deleted result(BulkTotals totals) {
        return new Deleted(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The totals in Enzoic's terms. */
    public record Deleted(long sent, long deleted, long notFound) {}
}
