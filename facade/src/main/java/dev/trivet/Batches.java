package dev.trivet;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.function.Function;

/**
 * Sends hashes of any number batch by batch, one batch at a time. While a batch is under way the next one is gathered, and
 * no more than that is kept.
 */
final class Batches {
    private final int size;
    private final Function<List<EmailHash>, ApiCall<BulkResult>> send;

    Batches(int size, Function<List<EmailHash>, ApiCall<BulkResult>> send) {
        if (size < 1) {
            throw new IllegalArgumentException("The batch size must be at least 1: " + size);
        }
        this.size = size;
        this.send = send;
    }

    /** Returns the same, with each batch sent by {@code options}. */
    Batches with(CallOptions options) {
        return new Batches(size, batch -> send.apply(batch).with(options));
    }

    /**
     * Returns the result of each batch as it comes. A failing batch fails it at once; a source that fails does so when the
     * batch under way is done.
     */
    Flowable<BulkResult> send(Flowable<EmailHash> hashes) {
        return sendWith(hashes, batch -> send.apply(batch).toSingle());
    }

    /** Returns the sums over all batches, or fails with {@link BulkException}. */
    Single<BulkResult> sendAll(Flowable<EmailHash> hashes) {
        return Single.defer(() -> {
            Sum sum = new Sum();
            return sendWith(hashes, batch -> sum.over(send.apply(batch), batch))
                    .ignoreElements()
                    .andThen(Single.fromCallable(sum::soFar));
        });
    }

    private Flowable<BulkResult> sendWith(
            Flowable<EmailHash> hashes, Function<List<EmailHash>, Single<BulkResult>> request) {
        return hashes.buffer(size).concatMapSingleDelayError(request::apply, false, 1);
    }

    /** Adds up batches that come one after the other, on whatever threads. */
    private static final class Sum {
        private volatile BulkResult soFar = BulkResult.NOTHING;

        Single<BulkResult> over(ApiCall<BulkResult> call, List<EmailHash> batch) {
            return call.toSingle()
                    .doOnSuccess(result -> soFar = soFar.plus(result))
                    .onErrorResumeNext(error -> Single.error(
                            error instanceof TrivetException
                                    ? new BulkException((TrivetException) error, soFar, batch)
                                    : error));
        }

        BulkResult soFar() {
            return soFar;
        }
    }
}
