package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;
import picocli.CommandLine.Command;

/** Subscribes addresses, hashes or domains. */
@Command(
        name = "add",
        description = {
            "Subscribe addresses, hashes or domains to alerts.",
            "Addresses are hashed; only the hashes are sent."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscriptions add < addresses.txt",
            "  trivet enzoic subscriptions add --hashes --from-line 3001 < hashes.txt",
            "  trivet enzoic subscriptions add --domains example.com"
        })
final class AddCommand extends BulkCommand<AddCommand.Totals> {
    @Override
    public ItemFormat<Totals> format() {
        return new ItemFormat<>(
                Totals.class,
                List.of(
                        new Column<>("sent", "SENT", Totals::sent),
                        new Column<>("added", "ADDED", Totals::added),
                        new Column<>("alreadyExisted", "ALREADY SUBSCRIBED", Totals::alreadyExisted)));
    }

    @Override
    <S> BulkCall send(SubscriptionCalls<S> calls, Iterable<S> subjects) {
        return calls.subscribe(subjects);
    }

    @Override
    Totals result(BulkTotals totals) {
        return new Totals(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The number of subjects that were sent, and the totals with the names that Enzoic uses. */
    public record Totals(long sent, long added, long alreadyExisted) {}
}
