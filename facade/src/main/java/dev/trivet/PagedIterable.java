package dev.trivet;

import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.Constraints;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list at a vendor, which is read page by page while it is walked through.
 *
 * <ul>
 *   <li>It may be shared between threads; each iterator, stream and subscription is a walk of its own, and belongs to one
 *       thread.
 *   <li>Nothing is asked for before the first item is, and nothing after the walker stops.
 *   <li>A walk that fails throws a {@link TrivetException}. An iterator may be asked again: it goes on with the page that
 *       failed.
 *   <li>A list that is missing or null is empty. A null in place of one of its items is an error, and not passed over: the
 *       vendor meant somebody or something by it, and where a page ends is counted by its items.
 *   <li>It is no snapshot: what is added or removed at the vendor meanwhile may be missed or seen twice.
 * </ul>
 *
 * @param <T> what the list holds
 */
public final class PagedIterable<T> implements Iterable<T> {
    private final Function<CallOptions, PageFetcher<T>> fetchers;
    private final CallOptions options;
    private final @Nullable String start;
    private final @Nullable Consumer<Throwable> crashed;

    PagedIterable(PageFetcher<T> fetcher) {
        this(options -> fetcher, CallOptions.NONE, null, null);
    }

    private PagedIterable(
            Function<CallOptions, PageFetcher<T>> fetchers,
            CallOptions options,
            @Nullable String start,
            @Nullable Consumer<Throwable> crashed) {
        this.fetchers = fetchers;
        this.options = options;
        this.start = start;
        this.crashed = crashed;
    }

    /**
     * Returns a list that is read by {@code calls}, to whose listener each iteration is one call.
     *
     * @param fetchers creates the fetcher of one iteration, which may keep state
     */
    static <T> PagedIterable<T> of(CallExecutor calls, Function<CallExecutor, PageFetcher<T>> fetchers) {
        Function<CallOptions, PageFetcher<T>> bounded = options -> {
            PageFetcher<T> fetcher = fetchers.apply(calls.inOneCall(options));
            Supplier<CallOptions> countdown = calls.countdown(options);
            return position -> fetcher.fetch(position).with(countdown.get());
        };
        return new PagedIterable<>(bounded, CallOptions.NONE, null, calls.crashed());
    }

    /**
     * Returns a copy with another deadline than the client's: an iteration takes at most {@code deadline}, from its first
     * request on. Then the next request, or the one in progress, fails with {@link DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public PagedIterable<T> withDeadline(Duration deadline) {
        return with(options.withDeadline(deadline));
    }

    /**
     * Returns a copy with another limit for each request than the client's: a page takes at most {@code deadline}, its attempts
     * and waits included. Then the iteration fails with {@link DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public PagedIterable<T> withRequestDeadline(Duration deadline) {
        return with(options.withRequestDeadline(deadline));
    }

    /** Returns a copy with another retry policy than the client's. */
    @CheckReturnValue
    public PagedIterable<T> withRetryPolicy(RetryPolicy retryPolicy) {
        return with(options.withRetryPolicy(requireNonNull(retryPolicy, "retryPolicy")));
    }

    private PagedIterable<T> with(CallOptions others) {
        return new PagedIterable<>(fetchers, others, start, crashed);
    }

    /**
     * Returns the rest of the same list from {@code position} on, which was a page's {@link Page#nextPosition}. That is plain
     * text, which may be stored, and used by another program later.
     *
     * @throws IllegalArgumentException if {@code position} is blank
     */
    @CheckReturnValue
    public PagedIterable<T> startingAt(String position) {
        Constraints.notBlank("position", requireNonNull(position, "position"));
        return new PagedIterable<>(fetchers, options, position, crashed);
    }

    /** Starts a walk item by item. Each page is waited for when its first item is asked for. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(walk()));
    }

    /** Starts a walk item by item, lazily and in order. */
    @CheckReturnValue
    public Stream<T> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), characteristics), false);
    }

    /** Returns the pages themselves, empty ones included. Each iterator is a walk of its own. */
    @CheckReturnValue
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(walk());
    }

    /** Returns the items for RxJava: each subscription is a walk, and asks for a page when an item of it is wanted. */
    @CheckReturnValue
    public Flowable<T> toFlowable() {
        return new PagedFlowable<>(this::walk, Page::items, crashed);
    }

    /** Returns the pages for RxJava: each subscription is a walk, and asks for a page when one is wanted. */
    Flowable<Page<T>> toPageFlowable() {
        return new PagedFlowable<>(this::walk, page -> singletonList(page), crashed);
    }

    /** Returns the same list with each item turned into another. */
    <R> PagedIterable<R> map(Function<? super T, ? extends R> mapper) {
        return new PagedIterable<>(
                given -> {
                    PageFetcher<T> fetcher = fetchers.apply(given);
                    return position -> fetcher.fetch(position).map(page -> page.map(mapper));
                },
                options,
                start,
                crashed);
    }

    private PageCursor<T> walk() {
        return new PageCursor<>(fetchers.apply(options), start);
    }
}
