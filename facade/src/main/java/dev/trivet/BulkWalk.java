package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A bulk call over an iterator. A batch is read when the one before it is done, so that a call that stopped can go on with the
 * same iterator: what was read and not sent is kept.
 */
final class BulkWalk<S> {
    private final Bulk<S> bulk;
    private final Iterator<? extends S> source;
    private final BulkTally tally;
    private final List<String> gathered = new ArrayList<>();
    private long read;
    private boolean exhausted;

    private BulkWalk(Bulk<S> bulk, Iterator<? extends S> source) {
        this.bulk = bulk;
        this.source = source;
        this.tally = new BulkTally(bulk, BulkResult.NOTHING, 0);
    }

    static <S> ApiCall<BulkResult> over(Bulk<S> bulk, Iterable<? extends S> source) {
        return new ApiCall<>(bulk.operation(), Single.defer(() -> new BulkWalk<S>(bulk, source.iterator()).run()));
    }

    private Single<BulkResult> run() {
        return Completable.defer(this::sendNext)
                .repeatUntil(() -> exhausted)
                .andThen(Single.fromCallable(tally::completed))
                .onErrorResumeNext(error -> Single.error(tally.explain(error, this::resumed)));
    }

    private ApiCall<BulkResult> resumed() {
        return new ApiCall<>(bulk.operation(), Single.defer(this::run));
    }

    private Completable sendNext() {
        gather();
        return gathered.isEmpty()
                ? Completable.complete()
                : tally.send(new ArrayList<>(gathered), read)
                        .doOnSuccess(done -> gathered.clear())
                        .ignoreElement();
    }

    private void gather() {
        while (gathered.size() < bulk.size()) {
            if (!source.hasNext()) {
                exhausted = true;
                return;
            }
            S item = source.next();
            gathered.add(bulk.text(item, read++));
        }
    }
}
