package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Unsubscribes addresses, hashes or domains. */
@Command(
        name = "unsubscribe",
        description = {"Unsubscribe addresses, hashes or domains.", "Prompts for confirmation.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic unsubscribe --yes < addresses.txt",
            "  trivet enzoic unsubscribe --domains example.com"
        })
final class UnsubscribeCommand extends BulkCommand<UnsubscribeCommand.Deleted> {
    @Mixin
    private ConfirmOption confirmOption;

    @Override
    ItemFormat<Deleted> format() {
        return new ItemFormat<>(
                Deleted.class,
                List.of(
                        new Column<>("SENT", Deleted::sent),
                        new Column<>("REMOVED", Deleted::deleted),
                        new Column<>("NOT SUBSCRIBED", Deleted::notFound)));
    }

    @Override
    void prepare() {
        confirmOption.confirm("This will unsubscribe " + count());
    }

    @Override
    <S> BulkCall send(SubscriptionCalls<S> calls, Iterable<S> subjects) {
        return calls.unsubscribe(subjects);
    }

    @Override
    Deleted result(BulkTotals totals) {
        return new Deleted(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The totals, named as in Enzoic's responses. */
    public record Deleted(long sent, long deleted, long notFound) {}
}
