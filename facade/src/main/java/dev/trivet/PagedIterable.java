package dev.trivet;

import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.Constraints;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
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
    private final Supplier<PageFetcher<T>> fetchers;
    private final @Nullable String start;

    PagedIterable(PageFetcher<T> fetcher) {
        this(() -> fetcher, null);
    }

    private PagedIterable(Supplier<PageFetcher<T>> fetchers, @Nullable String start) {
        this.fetchers = fetchers;
        this.start = start;
    }

    /**
     * Returns a list that is read by {@code calls}, to whose listener each walk is one call.
     *
     * @param fetchers makes the fetcher of one walk, which may remember what it saw
     */
    static <T> PagedIterable<T> of(CallPipeline calls, Function<CallPipeline, PageFetcher<T>> fetchers) {
        return new PagedIterable<>(() -> fetchers.apply(calls.inOneCall()), null);
    }

    /**
     * Returns the rest of the same list from {@code position} on, which was a page's {@link Page#nextPosition}. That is plain
     * text, which may be stored, and used by another program later.
     *
     * @throws IllegalArgumentException if {@code position} is blank
     */
    public PagedIterable<T> startingAt(String position) {
        Constraints.notBlank("position", requireNonNull(position, "position"));
        return new PagedIterable<>(fetchers, position);
    }

    /** Starts a walk item by item. Each page is waited for when its first item is asked for. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(walk()));
    }

    /** Starts a walk item by item, lazily and in order. */
    public Stream<T> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), characteristics), false);
    }

    /** Returns the pages themselves, empty ones included. Each iterator is a walk of its own. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(walk());
    }

    /** Returns the items for RxJava: each subscription is a walk, and asks for a page when an item of it is wanted. */
    public Flowable<T> toFlowable() {
        return new WalkFlowable<>(this::walk, Page::items);
    }

    /** Returns the pages for RxJava: each subscription is a walk, and asks for a page when one is wanted. */
    Flowable<Page<T>> toPageFlowable() {
        return new WalkFlowable<>(this::walk, page -> singletonList(page));
    }

    /** Returns the same list with each item turned into another. */
    <R> PagedIterable<R> map(Function<? super T, ? extends R> mapper) {
        return new PagedIterable<>(
                () -> {
                    PageFetcher<T> fetcher = fetchers.get();
                    return position -> fetcher.fetch(position).map(page -> page.map(mapper));
                },
                start);
    }

    private PageWalk<T> walk() {
        return new PageWalk<>(fetchers.get(), start);
    }
}
