package dev.trivet;

import static java.util.Collections.emptyList;

import dev.trivet.Bulk.RefusedItemException;
import dev.trivet.Bulk.Sender;
import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.exceptions.CompositeException;
import java.util.List;
import java.util.function.Supplier;

/** Counts what a bulk call has done, on whatever threads its batches end one after the other. */
final class BulkTally {
    private volatile BulkResult completed;
    private volatile long position;
    /** The batch that is being sent. */
    private volatile List<String> sending = emptyList();

    BulkTally(BulkResult completed, long position) {
        this.completed = completed;
        this.position = position;
    }

    /** Sends {@code batch}, behind which the source is at {@code end}. */
    Single<BulkResult> send(Sender sender, List<String> batch, long end) {
        sending = batch;
        return sender.send(batch)
                .toSingle()
                .doOnSuccess(result -> {
                    sending = emptyList();
                    completed = completed.plus(result);
                    position = end;
                })
                .onErrorResumeNext(error -> Single.error(new FailedBatchException(batch, error)));
    }

    BulkResult completed() {
        return completed;
    }

    long position() {
        return position;
    }

    /** Returns the failure to report, which is {@code thrown} itself if it is an {@link Error}. */
    Throwable explain(Throwable thrown, Operation operation, Supplier<ApiCall<BulkResult>> resumed) {
        Throwable error = thrown instanceof CompositeException ? first((CompositeException) thrown) : thrown;
        if (error instanceof FailedBatchException) {
            FailedBatchException failed = (FailedBatchException) error;
            return failed.reason instanceof Exception
                    ? BulkException.batchFailed(operation, (Exception) failed.reason, this, failed.batch, resumed.get())
                    : failed.reason;
        }
        if (error instanceof RefusedItemException) {
            RefusedItemException refused = (RefusedItemException) error;
            return BulkException.refused(operation, refused, this, resumed.get());
        }
        return error instanceof Exception
                ? BulkException.sourceFailed(operation, (Exception) error, this, resumed.get())
                : error;
    }

    /** Returns the failure of a call that {@code error} ended from outside, such as its deadline. */
    Throwable explainEnd(Throwable error, Operation operation, Supplier<ApiCall<BulkResult>> resumed) {
        return error instanceof Exception
                ? BulkException.batchFailed(operation, (Exception) error, this, sending, resumed.get())
                : error;
    }

    /** What is behind a batch that failed fails once more when the call goes on. */
    private static Throwable first(CompositeException several) {
        for (Throwable error : several.getExceptions()) {
            if (error instanceof FailedBatchException) {
                return error;
            }
        }
        return several;
    }

    /** Says which batch failed. It never leaves this package. */
    private static final class FailedBatchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<String> batch;
        private final Throwable reason;

        FailedBatchException(List<String> batch, Throwable reason) {
            super(reason);
            this.batch = batch;
            this.reason = reason;
        }
    }
}
