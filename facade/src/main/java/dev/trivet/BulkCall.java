package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.InterruptedCallException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that sends any number of items in batches, one batch at a time.
 *
 * <ul>
 *   <li>Items are read while the call runs; at most two batches are held in memory. An {@link
 *       Iterable} is read on any thread, one batch at a time, after the previous batch was sent. A
 *       {@link Flowable} is read while the previous batch is being sent.
 *   <li>It fails with {@link BulkException} if a batch, the source or a listener fails, or at an
 *       item that cannot be sent.
 *   <li>It may be executed any number of times, if the source may be read again. It is immutable:
 *       each option returns a copy.
 * </ul>
 *
 * <p>To continue a call that failed, start at the position in its exception. The source must return
 * the same items in the same order:
 *
 * <pre>{@code
 * BulkCall call = enzoic.users().subscribeAll(addresses)
 *         .skippingInvalid((position, reason) -> log(position + ": " + reason.getMessage()));
 * try {
 *     call.execute();
 * } catch (BulkException stopped) {
 *     store(stopped.position());
 * }
 * // Later, perhaps in another process:
 * call.startingAt(position).execute();
 * }</pre>
 */
public final class BulkCall {
    static final int DEFAULT_BATCH_SIZE = 1_000;

    private final CallExecutor calls;
    private final Operation operation;
    private final BiFunction<CallExecutor, List<String>, ApiCall<BulkResult>> sender;
    private final Source source;
    private final CallOptions options;
    private final int batchSize;
    private final long start;
    private final Consumer<BulkResult> progress;
    private final @Nullable BiConsumer<? super Long, ? super IllegalArgumentException> skipListener;

    /**
     * Reads the items of one execution. Each supplier returns the string to send, or throws {@link
     * IllegalArgumentException} if the item cannot be sent.
     */
    private interface Source {
        Flowable<Supplier<String>> read(CallContext context, int batchSize);
    }

    private BulkCall(
            CallExecutor calls,
            Operation operation,
            BiFunction<CallExecutor, List<String>, ApiCall<BulkResult>> sender,
            Source source,
            CallOptions options,
            int batchSize,
            long start,
            Consumer<BulkResult> progress,
            @Nullable BiConsumer<? super Long, ? super IllegalArgumentException> skipListener) {
        this.calls = calls;
        this.operation = operation;
        this.sender = sender;
        this.source = source;
        this.options = options;
        this.batchSize = batchSize;
        this.start = start;
        this.progress = progress;
        this.skipListener = skipListener;
    }

    private static BulkCall of(
            CallExecutor calls,
            Operation operation,
            BiFunction<CallExecutor, List<String>, ApiCall<BulkResult>> sender,
            Source source) {
        return new BulkCall(
                calls, operation, sender, source, CallOptions.NONE, DEFAULT_BATCH_SIZE, 0, totals -> {}, null);
    }

    /**
     * Returns a call that sends {@code items}.
     *
     * @param encoder returns the string to send for an item, or throws {@link
     *     IllegalArgumentException} if the item cannot be sent
     * @param sender returns the call that sends a batch
     */
    static <S> BulkCall of(
            CallExecutor calls,
            Operation operation,
            Iterable<? extends S> items,
            Function<? super S, String> encoder,
            BiFunction<CallExecutor, List<String>, ApiCall<BulkResult>> sender) {
        return of(
                calls,
                operation,
                sender,
                // Unlike Flowable.fromIterable, this does not call hasNext() before an item is
                // requested.
                (context, batchSize) -> Flowable.generate(items::iterator, (iterator, next) -> {
                    if (iterator.hasNext()) {
                        S item = iterator.next();
                        next.onNext(() -> encoder.apply(item));
                    } else {
                        next.onComplete();
                    }
                }));
    }

    /**
     * Returns a call that sends {@code items}, like
     * {@link #of(CallExecutor, Operation, Iterable, Function, BiFunction)}.
     */
    static <S> BulkCall of(
            CallExecutor calls,
            Operation operation,
            Flowable<? extends S> items,
            Function<? super S, String> encoder,
            BiFunction<CallExecutor, List<String>, ApiCall<BulkResult>> sender) {
        return of(
                calls,
                operation,
                sender,
                (context, batchSize) -> context.guard(items.map(item -> (Supplier<String>) () -> encoder.apply(item)))
                        .rebatchRequests(batchSize));
    }

    /**
     * Returns a copy that sends at most {@code batchSize} items in a request; the default is 1,000.
     * The vendor documents no limit.
     *
     * @throws IllegalArgumentException if {@code batchSize} is less than 1
     */
    @CheckReturnValue
    public BulkCall withBatchSize(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1: " + batchSize);
        }
        return new BulkCall(calls, operation, sender, source, options, batchSize, start, progress, skipListener);
    }

    /**
     * Returns a copy that skips the first {@code position} items of the source. Positions are
     * counted from 0 in the source, even in the result and the exceptions of the copy. The totals
     * do not include the skipped items.
     *
     * @param position for example the {@link BulkException#position} of an earlier call
     * @throws IllegalArgumentException if {@code position} is negative
     */
    @CheckReturnValue
    public BulkCall startingAt(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position must not be negative: " + position);
        }
        return new BulkCall(calls, operation, sender, source, options, batchSize, position, progress, skipListener);
    }

    /**
     * Returns a copy that skips items that cannot be sent, such as an address that cannot be
     * hashed, instead of failing.
     *
     * @param listener receives the position of each such item, counted from 0 in the source, and
     *     the reason; on any thread, but not concurrently within an execution. An exception that it
     *     throws fails the call.
     */
    @CheckReturnValue
    public BulkCall skippingInvalid(BiConsumer<? super Long, ? super IllegalArgumentException> listener) {
        return new BulkCall(
                calls,
                operation,
                sender,
                source,
                options,
                batchSize,
                start,
                progress,
                requireNonNull(listener, "listener"));
    }

    /**
     * Returns a copy that notifies {@code listener} of the totals after each batch, on any thread,
     * but not concurrently within an execution. An exception that it throws fails the call.
     */
    @CheckReturnValue
    public BulkCall withProgress(Consumer<BulkResult> listener) {
        return new BulkCall(
                calls,
                operation,
                sender,
                source,
                options,
                batchSize,
                start,
                requireNonNull(listener, "listener"),
                skipListener);
    }

    /**
     * Returns a copy whose deadline replaces the client's: the whole call takes at most
     * {@code deadline}. After that it fails with a {@link BulkException} whose cause is a
     * {@link DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public BulkCall withDeadline(Duration deadline) {
        return with(options.withDeadline(deadline));
    }

    /**
     * Returns a copy whose limit for each batch replaces the client's: a batch takes at most
     * {@code deadline}, its attempts and waits included.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public BulkCall withRequestDeadline(Duration deadline) {
        return with(options.withRequestDeadline(deadline));
    }

    /** Returns a copy whose retry policy replaces the client's. It applies to each batch. */
    @CheckReturnValue
    public BulkCall withRetryPolicy(RetryPolicy retryPolicy) {
        return with(options.withRetryPolicy(requireNonNull(retryPolicy, "retryPolicy")));
    }

    private BulkCall with(CallOptions others) {
        return new BulkCall(calls, operation, sender, source, others, batchSize, start, progress, skipListener);
    }

    /**
     * Returns a copy that also notifies {@code listener} of each attempt to send a batch. It
     * replaces the listener of an earlier {@code withListener}.
     */
    @CheckReturnValue
    public BulkCall withListener(CallListener listener) {
        return with(options.withListener(requireNonNull(listener, "listener")));
    }

    /**
     * Executes the call and waits for the totals.
     *
     * @throws BulkException if a batch, the source or a listener fails, or if an item cannot be
     *     sent
     * @throws InterruptedCallException if the thread is interrupted; the call is canceled
     */
    public BulkResult execute() {
        return call().execute();
    }

    /**
     * Executes the call without blocking. The future completes exceptionally if the call fails.
     * Canceling it cancels the call.
     */
    public CompletableFuture<BulkResult> executeAsync() {
        return call().executeAsync();
    }

    /**
     * Returns the call for RxJava. Each subscription executes it, and disposing cancels that
     * execution.
     */
    @CheckReturnValue
    public Single<BulkResult> toSingle() {
        return call().toSingle();
    }

    private ApiCall<BulkResult> call() {
        return ApiCall.<BulkResult>ofMany(calls, operation, context -> new Run(context).start())
                .with(options);
    }

    /** Returns the operation's name. */
    @Override
    public String toString() {
        return operation.toString();
    }

    /** One execution. Its steps are sequential, but use different threads. */
    private final class Run {
        private final CallContext context;
        private final CallExecutor batchCalls;
        /** The position of the next item to be read. */
        private volatile long next = start;

        private volatile BulkResult totals = BulkResult.startingAt(start);
        /** The batch that is being sent. */
        private volatile List<String> sending = emptyList();

        /** The failure of the batch, or of the listener that was notified of it. */
        private volatile @Nullable Throwable failure;

        private volatile @Nullable IllegalArgumentException invalidItem;

        Run(CallContext context) {
            this.context = context;
            this.batchCalls = calls.inOneCall(context);
        }

        Single<BulkResult> start() {
            context.mapErrors(this::batchFailed);
            return source.read(context, batchSize)
                    .skip(start)
                    .mapOptional(this::encode)
                    .buffer(batchSize)
                    // One batch at a time: unlike concatMap, flatMap requests the next batch only
                    // after this one was sent. An error of the source is delayed until then.
                    .flatMapSingle(this::send, true, 1)
                    .takeUntil(sent -> failure != null)
                    .ignoreElements()
                    .andThen(Single.defer(this::result))
                    .onErrorResumeNext(error -> Single.error(toBulkException(error)));
        }

        private Optional<Item> encode(Supplier<String> item) {
            long position = next;
            next = position + 1;
            try {
                return Optional.of(new Item(item.get(), position));
            } catch (IllegalArgumentException e) {
                if (skipListener == null) {
                    invalidItem = e;
                    throw e;
                }
                skipListener.accept(position, e);
                return Optional.empty();
            }
        }

        private Single<BulkResult> send(List<Item> batch) {
            List<String> values = new ArrayList<>(batch.size());
            for (Item item : batch) {
                values.add(item.value);
            }
            long end = batch.get(batch.size() - 1).position + 1;
            sending = values;
            return sender.apply(batchCalls, values)
                    .toSingle()
                    .map(result -> recordSent(result, end))
                    .onErrorReturn(error -> {
                        failure = error;
                        return totals;
                    });
        }

        private BulkResult recordSent(BulkResult batch, long end) {
            sending = emptyList();
            totals = totals.plus(batch).endingAt(end);
            progress.accept(totals);
            return totals;
        }

        private Single<BulkResult> result() {
            Throwable failed = failure;
            return failed == null ? Single.just(totals.endingAt(next)) : Single.error(failed);
        }

        private Throwable toBulkException(Throwable error) {
            if (!sending.isEmpty() || !(error instanceof Exception)) {
                return batchFailed(error);
            }
            IllegalArgumentException reason = invalidItem;
            return reason == null || error != reason
                    ? BulkException.sourceFailed(operation, (Exception) error, totals)
                    : BulkException.invalidItem(operation, reason, totals, next - 1);
        }

        /**
         * Maps the failure of a batch, or an error that ended the call from outside its steps, such
         * as an exceeded deadline.
         */
        private Throwable batchFailed(Throwable error) {
            return error instanceof Exception
                    ? BulkException.batchFailed(operation, (Exception) error, totals, sending)
                    : error;
        }
    }

    /** The string to send for an item, and the position of the item in the source. */
    private static final class Item {
        private final String value;
        private final long position;

        Item(String value, long position) {
            this.value = value;
            this.position = position;
        }
    }
}
