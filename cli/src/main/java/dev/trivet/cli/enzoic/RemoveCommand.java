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
        name = "remove",
        description = {"Unsubscribe addresses, hashes or domains.", "Prompts for confirmation."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscriptions remove --yes < addresses.txt",
            "  trivet enzoic subscriptions remove --domains example.com"
        })
final class RemoveCommand extends BulkCommand<RemoveCommand.Totals> {
    @Mixin
    private ConfirmOption confirmOption;

    @Override
    public ItemFormat<Totals> format() {
        return new ItemFormat<>(
                Totals.class,
                List.of(
                        new Column<>("sent", "SENT", Totals::sent),
                        new Column<>("deleted", "REMOVED", Totals::deleted),
                        new Column<>("notFound", "NOT SUBSCRIBED", Totals::notFound)));
    }

    @Override
    void prepare() {
        confirmOption.confirm("This will unsubscribe " + describeSubjects());
    }

    @Override
    <S> BulkCall send(SubscriptionCalls<S> calls, Iterable<S> subjects) {
        return calls.unsubscribe(subjects);
    }

    @Override
    Totals result(BulkTotals totals) {
        return new Totals(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The number of subjects that were sent, and the totals with the names that Enzoic uses. */
    public record Totals(long sent, long deleted, long notFound) {}
}
