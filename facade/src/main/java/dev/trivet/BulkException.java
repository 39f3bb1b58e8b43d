package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.Collections.unmodifiableList;

import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.TrivetException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Thrown if a bulk call fails. Its {@linkplain #getCause() cause} is one of these:
 *
 * <ul>
 *   <li>a {@link TrivetException}, if a batch failed. If there was no response, the vendor may have
 *       carried out the {@linkplain #failedBatch batch}. It can safely be sent again.
 *   <li>an exception from a {@link RateLimiter} or a {@link CallListener}, which made a batch fail.
 *       {@link #attempts} is 0, because the number is unknown.
 *   <li>an {@link IllegalArgumentException}, if an item is not an address, hash or domain;
 *       {@link #invalidPosition} is its position. The items of its batch were not sent. See
 *       {@link BulkCall#skippingInvalid}.
 *   <li>an exception from the source, or from a listener of the bulk call. The items of the batch
 *       that was being read were not sent.
 * </ul>
 *
 * <p>All earlier batches were carried out, and later items were not sent. To continue, run the
 * call {@linkplain BulkCall#startingAt from} {@link #position}.
 */
public final class BulkException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final BulkResult completed;
    private final long invalidPosition;
    // Not of type List, which need not be serializable.
    private final ArrayList<String> failedBatch;

    private BulkException(TrivetException cause, BulkResult completed, List<String> failedBatch) {
        super(
                "Stopped after " + items(completed)
                        + (failedBatch.isEmpty() ? ": " : "; the next batch of " + failedBatch.size() + " failed: ")
                        + cause.getMessage(),
                cause);
        this.completed = completed;
        this.invalidPosition = -1;
        this.failedBatch = new ArrayList<>(failedBatch);
    }

    private BulkException(
            Operation operation,
            String problem,
            Throwable cause,
            BulkResult completed,
            long invalidPosition,
            List<String> failedBatch) {
        super(ErrorContext.withoutResponse(operation, 0), "stopped after " + items(completed) + "; " + problem, cause);
        this.completed = completed;
        this.invalidPosition = invalidPosition;
        this.failedBatch = new ArrayList<>(failedBatch);
    }

    /**
     * Creates the exception of a call whose batch failed, or that ended between two batches. The
     * message does not quote exceptions of a listener or rate limiter, because they may contain an
     * item.
     */
    static BulkException batchFailed(Operation operation, Exception cause, BulkResult completed, List<String> batch) {
        return cause instanceof TrivetException
                ? new BulkException((TrivetException) cause, completed, batch)
                : new BulkException(
                        operation,
                        "the next batch of " + batch.size() + " failed, see the cause",
                        cause,
                        completed,
                        -1,
                        batch);
    }

    static BulkException invalidItem(
            Operation operation, IllegalArgumentException cause, BulkResult completed, long position) {
        String problem = "item " + position + ", counted from 0, cannot be sent: " + cause.getMessage();
        return new BulkException(operation, problem, cause, completed, position, emptyList());
    }

    /**
     * Creates the exception of a call whose source or listener failed. The message does not quote
     * their exceptions.
     */
    static BulkException sourceFailed(Operation operation, Exception cause, BulkResult completed) {
        String problem = cause instanceof TrivetException
                ? "reading the items failed: " + cause.getMessage()
                : "the source or a listener failed, see the cause";
        return new BulkException(operation, problem, cause, completed, -1, emptyList());
    }

    private static String items(BulkResult completed) {
        return completed.sent() + (completed.sent() == 1 ? " item" : " items");
    }

    /** Returns the totals of the batches that succeeded. */
    public BulkResult completed() {
        return completed;
    }

    /**
     * Returns the number of items at the beginning of the source that need not be sent again: the
     * position to continue {@linkplain BulkCall#startingAt from}.
     */
    public long position() {
        return completed.position();
    }

    /**
     * Returns the batch that failed, in the form that was sent: hashes as 64 hexadecimal digits, or
     * domains. Unmodifiable; empty if the call did not stop at a batch.
     */
    public List<String> failedBatch() {
        return unmodifiableList(failedBatch);
    }

    /**
     * Returns the position, counted from 0 in the source, of the item that cannot be sent; empty if
     * that is not the cause.
     */
    public OptionalLong invalidPosition() {
        return invalidPosition < 0 ? OptionalLong.empty() : OptionalLong.of(invalidPosition);
    }
}
