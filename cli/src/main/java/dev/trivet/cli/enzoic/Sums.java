package dev.trivet.cli.enzoic;

import dev.trivet.BulkResult;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.Layout;
import java.util.List;

/**
 * The totals of all batches, as Enzoic counts them.
 *
 * @param sent the number of subjects that were sent successfully
 * @param changed the number of subscriptions that were added or removed
 * @param unchanged the number that existed already, or did not exist
 */
record Sums(long sent, long changed, long unchanged) {

    Sums plus(BulkResult batch) {
        return new Sums(sent + batch.sent(), changed + batch.changed(), unchanged + batch.unchanged());
    }

    /** Returns their layout, with Enzoic's names for the last two. */
    static Layout<Sums> layout(String changed, String changedName, String unchanged, String unchangedName) {
        return new Layout<>(
                List.of(
                        new Column<>("SENT", Sums::sent),
                        new Column<>(changed, Sums::changed),
                        new Column<>(unchanged, Sums::unchanged)),
                (json, sums) -> json.beginObject()
                        .name("sent")
                        .value(sums.sent())
                        .name(changedName)
                        .value(sums.changed())
                        .name(unchangedName)
                        .value(sums.unchanged())
                        .endObject());
    }
}
