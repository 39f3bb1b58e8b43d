package dev.trivet;

import static java.util.Collections.emptySet;

import dev.trivet.Bulk.RefusedItemException;
import dev.trivet.Bulk.Sender;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bulk call over a Flowable. A call that stopped goes on by subscribing once more and passing over what was done, and what
 * was refused.
 */
final class BulkStream<S> {
    private final Bulk<S> bulk;
    private final Flowable<? extends S> source;
    private final Set<Long> refused;
    private final long start;
    private final BulkTally tally;
    private long next;

    private BulkStream(
            Bulk<S> bulk, Flowable<? extends S> source, Set<Long> refused, BulkResult completed, long start) {
        this.bulk = bulk;
        this.source = source;
        this.refused = refused;
        this.start = start;
        this.next = start;
        this.tally = new BulkTally(completed, start);
    }

    static <S> ApiCall<BulkResult> over(Bulk<S> bulk, Flowable<? extends S> source) {
        return call(bulk, source, emptySet(), BulkResult.NOTHING, 0);
    }

    private static <S> ApiCall<BulkResult> call(
            Bulk<S> bulk, Flowable<? extends S> source, Set<Long> refused, BulkResult completed, long start) {
        return bulk.call((given, sender, context) ->
                new BulkStream<S>(given, source, refused, completed, start).run(sender, context));
    }

    private Single<BulkResult> run(Sender sender, CallContext context) {
        context.explainWith(error -> tally.explainEnd(error, bulk.operation(), () -> resumed(error)));
        return new Batcher<Item, BulkResult>(bulk.size(), batch -> send(sender, batch))
                .send(items(context))
                .ignoreElements()
                .andThen(Single.fromCallable(tally::completed))
                .onErrorResumeNext(error -> Single.error(tally.explain(error, bulk.operation(), () -> resumed(error))));
    }

    private ApiCall<BulkResult> resumed(Throwable error) {
        Set<Long> refusedNow = new HashSet<>(refused);
        if (error instanceof RefusedItemException) {
            refusedNow.add(((RefusedItemException) error).position);
        }
        refusedNow.removeIf(position -> position < tally.position());
        return call(bulk, source, refusedNow, tally.completed(), tally.position());
    }

    private Flowable<Item> items(CallContext context) {
        return context.guard(source.<S>map(item -> item)).skip(start).mapOptional(item -> item(item, next++));
    }

    private Optional<Item> item(S item, long position) {
        return refused.contains(position)
                ? Optional.empty()
                : Optional.of(new Item(bulk.text(item, position), position));
    }

    private Single<BulkResult> send(Sender sender, List<Item> batch) {
        List<String> texts = new ArrayList<>(batch.size());
        for (Item item : batch) {
            texts.add(item.text);
        }
        return tally.send(sender, texts, batch.get(batch.size() - 1).position + 1);
    }

    /** What is sent for an item, and where it stood in the source. */
    private static final class Item {
        private final String text;
        private final long position;

        Item(String text, long position) {
            this.text = text;
            this.position = position;
        }
    }
}
