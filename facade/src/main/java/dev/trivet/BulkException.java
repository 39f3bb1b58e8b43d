package dev.trivet;

import static java.util.Collections.unmodifiableList;

import java.util.List;

/**
 * A batch of a bulk call failed for good, and the call stopped there.
 *
 * <p>All batches before it were carried out, and none behind it was sent. Whether the batch itself was carried out depends
 * on the {@linkplain #getCause() cause}: when there was no answer, nobody knows. To go on, send it again, and then what the
 * source holds behind the first {@code completed().sent()} hashes and this batch.
 */
public final class BulkException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final transient BulkResult completed;
    private final transient List<EmailHash> failedBatch;

    BulkException(TrivetException cause, BulkResult completed, List<EmailHash> failedBatch) {
        super(
                "Stopped behind " + completed.sent() + " hashes; the next batch, of " + failedBatch.size()
                        + ", failed: " + cause.getMessage(),
                cause);
        this.completed = completed;
        this.failedBatch = unmodifiableList(failedBatch);
    }

    /** Returns the sums over the batches that succeeded. */
    public BulkResult completed() {
        return completed;
    }

    /** Returns the hashes of the batch that failed, unmodifiable. */
    public List<EmailHash> failedBatch() {
        return failedBatch;
    }
}
