package dev.trivet;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An operation that takes many items, sent batch by batch. Items are read while the call runs, and no more of them is held
 * than two batches.
 *
 * @param <S> what the items are read from
 */
final class Bulk<S> {
    /** How many items go in one request, unless it is said otherwise. */
    static final int DEFAULT_SIZE = 1_000;

    private final Operation operation;
    private final int size;
    private final Function<? super S, String> text;
    private final Supplier<Sender> senders;
    private final CallOptions options;

    /** Makes the call that sends a batch. */
    interface Sender {
        ApiCall<BulkResult> send(List<String> batch);
    }

    /**
     * How a bulk call is run.
     *
     * @param <S> what the items are read from
     */
    interface Run<S> {
        /** Returns the run that sends its batches by {@code sender}; {@code bulk} is for going on, with the options of this run. */
        Single<BulkResult> with(Bulk<S> bulk, Sender sender);
    }

    /**
     * Creates a bulk operation.
     *
     * @param text turns an item into what is sent for it, or throws where nothing can be sent
     * @param senders is asked once for each run, on the thread that runs it, for what sends its batches
     */
    Bulk(Operation operation, int size, Function<? super S, String> text, Supplier<Sender> senders) {
        this(operation, size, text, senders, CallOptions.NONE);
    }

    private Bulk(
            Operation operation,
            int size,
            Function<? super S, String> text,
            Supplier<Sender> senders,
            CallOptions options) {
        this.operation = operation;
        this.size = size;
        this.text = text;
        this.senders = senders;
        this.options = options;
    }

    /** Returns the call that sends all of {@code source}. */
    ApiCall<BulkResult> all(Iterable<? extends S> source) {
        return BulkWalk.over(this, source);
    }

    /** Returns the call that sends all of {@code source}. */
    ApiCall<BulkResult> all(Flowable<? extends S> source) {
        return BulkStream.over(this, source);
    }

    /** Returns the call that each subscriber runs anew by {@code run}. It has the options of this operation. */
    ApiCall<BulkResult> call(Run<S> run) {
        return ApiCall.ofMany(operation, given -> {
                    Sender sender = senders.get();
                    return run.with(
                            new Bulk<>(operation, size, text, senders, given),
                            batch -> sender.send(batch).with(given));
                })
                .with(options);
    }

    Operation operation() {
        return operation;
    }

    int size() {
        return size;
    }

    /** Returns what is sent for the item that stands at {@code position} in its source, counted from 0. */
    String text(S item, long position) {
        try {
            return text.apply(item);
        } catch (RuntimeException e) {
            throw new RefusedItemException(position, e);
        }
    }

    /** Says at which item the reading stopped. It never leaves this package. */
    static final class RefusedItemException extends RuntimeException {
        private static final long serialVersionUID = 1;

        final long position;

        final RuntimeException reason;

        RefusedItemException(long position, RuntimeException reason) {
            super(reason);
            this.position = position;
            this.reason = reason;
        }
    }
}
