package dev.trivet;

import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The sums over the batches of a bulk call. Immutable. */
public final class BulkResult implements Serializable {
    private static final long serialVersionUID = 1;

    static final BulkResult NOTHING = new BulkResult(0, 0, 0);

    private final long sent;
    private final long changed;
    private final long unchanged;

    private BulkResult(long sent, long changed, long unchanged) {
        this.sent = sent;
        this.changed = changed;
        this.unchanged = unchanged;
    }

    static BulkResult of(int sent, SubscriptionsAdded answer) {
        return of(sent, answer.getAdded(), answer.getAlreadyExisted());
    }

    static BulkResult of(int sent, SubscriptionsRemoved answer) {
        return of(sent, answer.getDeleted(), answer.getNotFound());
    }

    /** One batch, with the vendor's counts; one that the vendor left out counts as 0. */
    static BulkResult of(long sent, @Nullable Long changed, @Nullable Long unchanged) {
        return new BulkResult(sent, changed == null ? 0 : changed, unchanged == null ? 0 : unchanged);
    }

    BulkResult plus(BulkResult other) {
        return new BulkResult(sent + other.sent, changed + other.changed, unchanged + other.unchanged);
    }

    /** Returns how many hashes or domains were sent in batches that succeeded. */
    public long sent() {
        return sent;
    }

    /**
     * Returns how many subscriptions the vendor says it added or deleted. A batch that was tried again, because the first
     * answer was lost, may be counted as unchanged.
     */
    public long changed() {
        return changed;
    }

    /** Returns how many subscriptions the vendor says were there already, or were not there to be deleted. */
    public long unchanged() {
        return unchanged;
    }

    /** Returns the three numbers. */
    @Override
    public String toString() {
        return "BulkResult[" + sent + " sent, " + changed + " changed, " + unchanged + " unchanged]";
    }
}
