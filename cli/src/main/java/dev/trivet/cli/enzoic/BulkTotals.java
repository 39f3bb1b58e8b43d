package dev.trivet.cli.enzoic;

import dev.trivet.BulkResult;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;

/**
 * The totals of all batches, as Enzoic counts them.
 *
 * @param sent the number of subjects that were sent successfully
 * @param changed the number of subscriptions that were added or removed
 * @param unchanged the number that existed already, or did not exist
 */
record BulkTotals(long sent, long changed, long unchanged) {

    BulkTotals plus(BulkResult batch) {
        return new BulkTotals(sent + batch.sent(), changed + batch.changed(), unchanged + batch.unchanged());
    }

    /** Returns their layout, with Enzoic's names for the last two. */
    static ItemFormat<BulkTotals> layout(String changed, String changedName, String unchanged, String unchangedName) {
        return new ItemFormat<>(
                List.of(
                        new Column<>("SENT", BulkTotals::sent),
                        new Column<>(changed, BulkTotals::changed),
                        new Column<>(unchanged, BulkTotals::unchanged)),
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
