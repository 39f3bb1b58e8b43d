package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.Collections.unmodifiableList;

import dev.trivet.Bulk.RefusedItemException;
import dev.trivet.client.Operation;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A bulk call stopped. Its {@linkplain #getCause() cause} tells why:
 *
 * <ul>
 *   <li>a {@link TrivetException}, where a batch failed for good. Whether that {@linkplain #failedBatch batch} was carried out
 *       depends on it: when there was no answer, nobody knows. To send it again does no harm.
 *   <li>what a {@link RateLimiter} or a {@link CallListener} failed with, and a batch with it. Then {@link #attempts} is 0,
 *       because nobody knows.
 *   <li>an {@link IllegalArgumentException}, where something can be no address, hash or domain:
 *       {@link #refusedPosition} tells where it stands. Nothing of its batch was sent.
 *   <li>what the source itself failed with. Nothing of the batch that was being gathered was sent.
 * </ul>
 *
 * <p>All batches before were carried out, and nothing behind them was sent. {@link #resume} goes on from there.
 */
public final class BulkException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final BulkResult completed;
    private final long position;
    private final long refusedPosition;
    // Not of type List, which need not be serializable.
    private final ArrayList<String> failedBatch;
    private final transient @Nullable ApiCall<BulkResult> resumed;

    /** A batch failed, or none if the call was ended between two batches. */
    BulkException(TrivetException cause, BulkTally tally, List<String> failedBatch, ApiCall<BulkResult> resumed) {
        super(
                "Stopped after " + items(tally)
                        + (failedBatch.isEmpty() ? ": " : "; the next batch of " + failedBatch.size() + " failed: ")
                        + cause.getMessage(),
                cause);
        completed = tally.completed();
        position = tally.position();
        refusedPosition = -1;
        this.failedBatch = new ArrayList<>(failedBatch);
        this.resumed = resumed;
    }

    private BulkException(
            Operation operation,
            String what,
            Throwable cause,
            BulkTally tally,
            long refusedPosition,
            List<String> failedBatch,
            ApiCall<BulkResult> resumed) {
        super(ErrorContext.unanswered(operation, 0), "stopped after " + items(tally) + "; " + what, cause);
        completed = tally.completed();
        position = tally.position();
        this.refusedPosition = refusedPosition;
        this.failedBatch = new ArrayList<>(failedBatch);
        this.resumed = resumed;
    }

    /** The message does not quote an exception of other code, which may contain an item. */
    static BulkException batchFailed(
            Operation operation, Exception cause, BulkTally tally, List<String> batch, ApiCall<BulkResult> resumed) {
        if (cause instanceof TrivetException) {
            return new BulkException((TrivetException) cause, tally, batch, resumed);
        }
        String what = "the next batch of " + batch.size() + " failed, see the cause";
        return new BulkException(operation, what, cause, tally, -1, batch, resumed);
    }

    static BulkException refused(
            Operation operation, RefusedItemException refused, BulkTally tally, ApiCall<BulkResult> resumed) {
        String what = "item " + refused.position + ", counted from 0, cannot be sent: " + refused.reason.getMessage();
        return new BulkException(operation, what, refused.reason, tally, refused.position, emptyList(), resumed);
    }

    /** The message does not quote an exception of other code, which may contain an item. */
    static BulkException sourceFailed(
            Operation operation, Exception cause, BulkTally tally, ApiCall<BulkResult> resumed) {
        String what = "reading the items failed"
                + (cause instanceof TrivetException ? ": " + cause.getMessage() : ", see the cause");
        return new BulkException(operation, what, cause, tally, -1, emptyList(), resumed);
    }

    private static String items(BulkTally tally) {
        long sent = tally.completed().sent();
        return sent + (sent == 1 ? " item" : " items");
    }

    /** Returns the sums over the batches that succeeded. */
    public BulkResult completed() {
        return completed;
    }

    /**
     * Returns how many items at the source's beginning are settled: sent with success, or refused and passed over by an earlier
     * {@link #resume}.
     */
    public long position() {
        return position;
    }

    /**
     * Returns the batch that failed as it was sent, hashes as 64 hexadecimal digits or domains, unmodifiable; empty when the
     * call did not stop at a batch.
     */
    public List<String> failedBatch() {
        return unmodifiableList(failedBatch);
    }

    /** Returns where in the source, counted from 0, the item stands that can be no address, hash or domain, if that is why. */
    public OptionalLong refusedPosition() {
        return refusedPosition < 0 ? OptionalLong.empty() : OptionalLong.of(refusedPosition);
    }

    /**
     * Returns the call that goes on: it sends the batch that failed once more, or gathers the one that was begun anew, without
     * the item that was refused, and then all that follows. Its result, or its failure, counts what was done before. It has the
     * deadline and the retry policy of the call that stopped.
     *
     * <ul>
     *   <li>An {@link Iterable} is not begun again: the call goes on with the iterator of the call that stopped. So it is
     *       the one call that is not to be run twice.
     *   <li>A {@link io.reactivex.rxjava3.core.Flowable Flowable} is subscribed to once more, and the settled items are passed
     *       over. It must bring the same items in the same order.
     * </ul>
     *
     * @throws IllegalStateException if this exception was serialized, which the source and the client cannot be; begin a new
     *     call behind {@link #position}
     */
    @CheckReturnValue
    public ApiCall<BulkResult> resume() {
        if (resumed == null) {
            throw new IllegalStateException("A bulk call cannot be resumed once its exception was serialized");
        }
        return resumed;
    }
}
