package dev.trivet;

import dev.trivet.Bulk.Sender;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bulk call over an iterator. A batch is read when the one before it is done, so that a call that stopped can go on with the
 * same iterator: what was read and not sent is kept.
 */
final class BulkWalk<S> {
    private final Iterable<? extends S> source;
    private final BulkTally tally = new BulkTally(BulkResult.NOTHING, 0);
    private final List<String> gathered = new ArrayList<>();
    private long read;
    private boolean exhausted;
    /** Somebody gave the call up: an iterator that asks a vendor must not go on asking until a batch is full. */
    private volatile boolean givenUp;

    private @Nullable Iterator<? extends S> items;

    private BulkWalk(Iterable<? extends S> source) {
        this.source = source;
    }

    static <S> ApiCall<BulkResult> over(Bulk<S> bulk, Iterable<? extends S> source) {
        return bulk.call((given, sender, context) -> new BulkWalk<S>(source).run(given, sender, context));
    }

    private Single<BulkResult> run(Bulk<S> bulk, Sender sender, CallContext context) {
        givenUp = false;
        Supplier<ApiCall<BulkResult>> resumed = () -> bulk.call(this::run);
        context.explainWith(error -> tally.explainEnd(error, bulk.operation(), resumed));
        return Completable.defer(() -> sendNext(bulk, sender))
                .repeatUntil(() -> exhausted)
                .andThen(Single.fromCallable(tally::completed))
                .doOnDispose(() -> givenUp = true)
                .onErrorResumeNext(error -> Single.error(tally.explain(error, bulk.operation(), resumed)));
    }

    private Completable sendNext(Bulk<S> bulk, Sender sender) {
        gather(bulk);
        return gathered.isEmpty()
                ? Completable.complete()
                : tally.send(sender, new ArrayList<>(gathered), read)
                        .doOnSuccess(done -> gathered.clear())
                        .ignoreElement();
    }

    private void gather(Bulk<S> bulk) {
        Iterator<? extends S> rest = items();
        while (!givenUp && gathered.size() < bulk.size()) {
            if (!rest.hasNext()) {
                exhausted = true;
                return;
            }
            S item = rest.next();
            gathered.add(bulk.text(item, read++));
        }
    }

    /** What the source throws here is its failure, as what the iterator throws. */
    private Iterator<? extends S> items() {
        if (items == null) {
            items = source.iterator();
        }
        return items;
    }
}
