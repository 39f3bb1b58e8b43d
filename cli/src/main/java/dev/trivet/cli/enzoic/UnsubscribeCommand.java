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
        description = {"Unsubscribe addresses, hashes or domains.", "Prompts for confirmation."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic unsubscribe --yes < addresses.txt",
            "  trivet enzoic unsubscribe --domains example.com"
        })
final class UnsubscribeCommand extends BulkCommand<UnsubscribeCommand.Totals> {
    @Mixin
    private ConfirmOption confirmOption;

    @Override
    ItemFormat<Totals> format() {
        return new ItemFormat<>(
                Totals.class,
                List.of(
                        new Column<>("SENT", Totals::sent),
                        new Column<>("REMOVED", Totals::deleted),
                        new Column<>("NOT SUBSCRIBED", Totals::notFound)));
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
    Totals result(BulkTotals totals) {
        return new Totals(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The totals, named as in Enzoic's responses. */
    public record Totals(long sent, long deleted, long notFound) {}
}
