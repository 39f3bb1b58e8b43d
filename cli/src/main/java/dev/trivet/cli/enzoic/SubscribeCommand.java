package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;
import picocli.CommandLine.Command;

/** Subscribes addresses, hashes or domains. */
@Command(
        name = "subscribe",
        description = {
            "Subscribe addresses, hashes or domains to alerts.",
            "Addresses are hashed; only the hashes are sent."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscribe < addresses.txt",
            "  trivet enzoic subscribe --hashes --from-line 3001 < hashes.txt",
            "  trivet enzoic subscribe --domains example.com"
        })
final class SubscribeCommand extends BulkCommand<SubscribeCommand.Totals> {
    @Override
    ItemFormat<Totals> format() {
        return new ItemFormat<>(
                Totals.class,
                List.of(
                        new Column<>("SENT", Totals::sent),
                        new Column<>("ADDED", Totals::added),
                        new Column<>("ALREADY SUBSCRIBED", Totals::alreadyExisted)));
    }

    @Override
    <S> BulkCall send(SubscriptionCalls<S> calls, Iterable<S> subjects) {
        return calls.subscribe(subjects);
    }

    @Override
    Totals result(BulkTotals totals) {
        return new Totals(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The totals, named as in Enzoic's responses. */
    public record Totals(long sent, long added, long alreadyExisted) {}
}
