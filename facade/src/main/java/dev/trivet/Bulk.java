package dev.trivet;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.function.Function;

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
    private final Function<CallExecutor, Sender> senders;
    private final CallExecutor calls;
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
        /**
         * Returns the execution that sends its batches by {@code sender}.
         *
         * @param bulk the same operation, with the options of this execution, to resume it
         */
        Single<BulkResult> with(Bulk<S> bulk, Sender sender, CallContext context);
    }

    /**
     * Creates a bulk operation.
     *
     * @param text turns an item into what is sent for it, or throws where nothing can be sent
     * @param senders creates the sender of one execution, on the thread that starts it
     */
    Bulk(
            CallExecutor calls,
            Operation operation,
            int size,
            Function<? super S, String> text,
            Function<CallExecutor, Sender> senders) {
        this(calls, operation, size, text, senders, CallOptions.NONE);
    }

    private Bulk(
            CallExecutor calls,
            Operation operation,
            int size,
            Function<? super S, String> text,
            Function<CallExecutor, Sender> senders,
            CallOptions options) {
        this.calls = calls;
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

    /** Returns the call that each subscriber starts anew by {@code run}. It has the options of this operation. */
    ApiCall<BulkResult> call(Run<S> run) {
        return ApiCall.<BulkResult>ofMany(calls, operation, context -> {
                    Bulk<S> resumable = new Bulk<>(calls, operation, size, text, senders, context.options());
                    return run.with(resumable, senders.apply(calls.inOneCall(context)), context);
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
