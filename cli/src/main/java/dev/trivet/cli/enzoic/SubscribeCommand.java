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
            "Addresses are hashed; only the hashes are sent.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscribe < addresses.txt",
            "  trivet enzoic subscribe --hashes --from-line 3001 < hashes.txt",
            "  trivet enzoic subscribe --domains example.com"
        })
final class SubscribeCommand extends BulkCommand<SubscribeCommand.Added> {
    @Override
    ItemFormat<Added> format() {
        return new ItemFormat<>(
                Added.class,
                List.of(
                        new Column<>("SENT", Added::sent),
                        new Column<>("ADDED", Added::added),
                        new Column<>("ALREADY SUBSCRIBED", Added::alreadyExisted)));
    }

    @Override
    <S> BulkCall send(SubscriptionCalls<S> calls, Iterable<S> subjects) {
        return calls.subscribe(subjects);
    }

    @Override
    Added result(BulkTotals totals) {
        return new Added(totals.sent(), totals.changed(), totals.unchanged());
    }

    /** The totals, named as in Enzoic's responses. */
    public record Added(long sent, long added, long alreadyExisted) {}
}
