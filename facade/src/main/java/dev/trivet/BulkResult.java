package dev.trivet;

import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The totals of the batches of a bulk call. Immutable. */
public final class BulkResult implements Serializable {
    private static final long serialVersionUID = 1;

    private final long sent;
    private final long changed;
    private final long unchanged;
    private final long position;

    private BulkResult(long sent, long changed, long unchanged, long position) {
        this.sent = sent;
        this.changed = changed;
        this.unchanged = unchanged;
        this.position = position;
    }

    static BulkResult startingAt(long position) {
        return new BulkResult(0, 0, 0, position);
    }

    static BulkResult of(int sent, SubscriptionsAdded response) {
        return of(sent, response.getAdded(), response.getAlreadyExisted());
    }

    static BulkResult of(int sent, SubscriptionsRemoved response) {
        return of(sent, response.getDeleted(), response.getNotFound());
    }

    /** Returns the result of one batch. A count that is missing in the vendor's response is 0. */
    static BulkResult of(long sent, @Nullable Long changed, @Nullable Long unchanged) {
        return new BulkResult(sent, changed == null ? 0 : changed, unchanged == null ? 0 : unchanged, 0);
    }

    BulkResult plus(BulkResult batch) {
        return new BulkResult(sent + batch.sent, changed + batch.changed, unchanged + batch.unchanged, position);
    }

    BulkResult endingAt(long position) {
        return new BulkResult(sent, changed, unchanged, position);
    }

    /** Returns the number of hashes or domains in the batches that succeeded. */
    public long sent() {
        return sent;
    }

    /**
     * Returns the number of subscriptions that the vendor reports as added or deleted. If a batch
     * was retried because the first response was lost, its items may be counted as unchanged.
     */
    public long changed() {
        return changed;
    }

    /**
     * Returns the number of subscriptions that the vendor reports as already existing, or as not
     * found when deleting them.
     */
    public long unchanged() {
        return unchanged;
    }

    /**
     * Returns the number of items at the beginning of the source that need not be sent again: the
     * position to continue {@linkplain BulkCall#startingAt from}.
     */
    public long position() {
        return position;
    }

    /** Returns the counts of sent, changed and unchanged items. */
    @Override
    public String toString() {
        return "BulkResult[" + sent + " sent, " + changed + " changed, " + unchanged + " unchanged]";
    }
}
