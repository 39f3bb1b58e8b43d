package dev.trivet;

import static java.util.Collections.emptyIterator;
import static java.util.Collections.singletonList;
import static java.util.Collections.unmodifiableList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.client.internal.Constraints;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's list, fetched page by page during iteration.
 *
 * <ul>
 *   <li>It may be shared between threads. Each iterator, stream and subscription is a separate
 *       iteration for one thread.
 *   <li>The first and the second page are requested when their first item is needed. From then on,
 *       if positions are numbers, several pages are requested at once: as many as the rate limit
 *       admits, at most 8 by default. See {@link #withLookAhead}.
 *   <li>Canceling a subscription cancels the requests in progress. If a caller abandons an
 *       iterator, the requests in progress complete, and no others are started.
 *   <li>If a request fails, the iteration fails with a {@link TrivetException}. An iterator may be
 *       used after that: it requests the same page again.
 *   <li>A list that is absent from a response, or null, is treated as empty. A null item is an
 *       error, because the position of the next page is computed from the number of items.
 *   <li>Not a snapshot: items that are added or removed during iteration may be missed or returned
 *       twice.
 * </ul>
 *
 * @param <T> the type of the items
 */
public final class PagedIterable<T> implements Iterable<T> {
    private static final int DEFAULT_LOOK_AHEAD = 8;
    private static final Operation LOCAL = new Operation("Trivet", "list", true);

    private final Pager<T> pager;
    /** Null if the list is local. */
    private final @Nullable CallExecutor calls;

    private final CallOptions options;
    private final int lookAhead;
    private final @Nullable String start;

    /** Creates a local list. */
    PagedIterable(Pager<T> pager) {
        this(pager, null, CallOptions.NONE, 1, null);
    }

    /** Creates a list whose requests are executed by {@code calls}. */
    PagedIterable(CallExecutor calls, Pager<T> pager) {
        this(pager, calls, CallOptions.NONE, DEFAULT_LOOK_AHEAD, null);
    }

    private PagedIterable(
            Pager<T> pager, @Nullable CallExecutor calls, CallOptions options, int lookAhead, @Nullable String start) {
        this.pager = pager;
        this.calls = calls;
        this.options = options;
        this.lookAhead = lookAhead;
        this.start = start;
    }

    /**
     * Returns a list of {@code items} that sends no request, for tests of code that uses this
     * library. It has one page.
     */
    public static <T> PagedIterable<T> of(List<? extends T> items) {
        List<T> copy = new ArrayList<>(items);
        copy.forEach(item -> requireNonNull(item, "item"));
        return new PagedIterable<>(position -> new ApiCall<>(LOCAL, Single.just(new Page<>(copy, position, null))));
    }

    /**
     * Returns a copy whose deadline replaces the client's: an iteration takes at most {@code
     * deadline}, from its first request on. After that the request in progress, or else the next
     * one, fails with {@link DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public PagedIterable<T> withDeadline(Duration deadline) {
        return with(options.withDeadline(deadline));
    }

    /**
     * Returns a copy whose limit for each request replaces the client's: a page takes at most
     * {@code deadline}, its attempts and waits included. After that the iteration fails with {@link
     * DeadlineExceededException}.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public PagedIterable<T> withRequestDeadline(Duration deadline) {
        return with(options.withRequestDeadline(deadline));
    }

    /** Returns a copy whose retry policy replaces the client's. */
    @CheckReturnValue
    public PagedIterable<T> withRetryPolicy(RetryPolicy retryPolicy) {
        return with(options.withRetryPolicy(requireNonNull(retryPolicy, "retryPolicy")));
    }

    private PagedIterable<T> with(CallOptions others) {
        return new PagedIterable<>(pager, calls, others, lookAhead, start);
    }

    /**
     * Returns a copy that requests at most {@code pages} pages at once; 8 by default. With 1, a
     * page is requested only when its first item is needed.
     *
     * <p>Fewer pages are requested at once if the rate limit does not admit more during one
     * request. A list whose positions are cursors, or that the vendor may return without positions,
     * is always requested page by page. The same applies to all lists of a client with a
     * {@linkplain VendorClientBuilder#maximumRateLimitWait maximum wait} for the rate limiter.
     *
     * @throws IllegalArgumentException if {@code pages} is less than 1
     */
    @CheckReturnValue
    public PagedIterable<T> withLookAhead(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("pages must be at least 1: " + pages);
        }
        return new PagedIterable<>(pager, calls, options, pages, start);
    }

    /**
     * Returns a copy that also notifies {@code listener} of each attempt to request a page. It
     * replaces the listener of an earlier {@code withListener}.
     */
    @CheckReturnValue
    public PagedIterable<T> withListener(CallListener listener) {
        return with(options.withListener(requireNonNull(listener, "listener")));
    }

    /**
     * Returns the part of the list that starts at {@code position}, which is the {@link
     * Page#nextPosition} of a page. Positions may be stored, and used in another process.
     *
     * @throws IllegalArgumentException if {@code position} is blank or cannot be sent
     */
    @CheckReturnValue
    public PagedIterable<T> startingAt(String position) {
        Constraints.notBlank("position", requireNonNull(position, "position"));
        // Rejects a position that cannot be sent.
        ApiCall<Page<T>> unused = pager.page(position);
        return new PagedIterable<>(pager, calls, options, lookAhead, position);
    }

    /** Returns an iterator that waits for a page when its first item is needed. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(cursor());
    }

    /** Returns the items as a lazy, ordered stream. */
    @CheckReturnValue
    public Stream<T> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), characteristics), false);
    }

    /** Fetches all pages, and returns the items, unmodifiable. */
    @CheckReturnValue
    public List<T> toList() {
        List<T> items = new ArrayList<>();
        forEach(items::add);
        return unmodifiableList(items);
    }

    /** Returns the pages, including empty ones. Each iterator is a separate iteration. */
    @CheckReturnValue
    public Iterable<Page<T>> pages() {
        return this::cursor;
    }

    /**
     * Returns the items for RxJava: each subscription is an iteration, which requests pages only
     * when the subscriber requests items.
     */
    @CheckReturnValue
    public Flowable<T> toFlowable() {
        return new PagedFlowable<>(this::cursor, Page::items, calls == null ? null : calls.crashHandler());
    }

    /**
     * Returns the pages for RxJava, including empty ones: each subscription is an iteration, which
     * requests pages only when the subscriber does.
     */
    @CheckReturnValue
    public Flowable<Page<T>> pagesFlowable() {
        return new PagedFlowable<>(
                this::cursor, page -> singletonList(page), calls == null ? null : calls.crashHandler());
    }

    /** Returns a list with mapped items; exceptions from {@code mapper} fail the iteration. */
    <R> PagedIterable<R> map(Function<? super T, ? extends R> mapper) {
        return new PagedIterable<>(pager.map(mapper), calls, options, lookAhead, start);
    }

    private PageCursor<T> cursor() {
        if (calls == null) {
            return new PageCursor<>(pager, () -> options, start, () -> 1);
        }
        LookAhead pages = calls.lookAhead(lookAhead);
        CallExecutor iterationCalls = calls.withListener(pages).inOneCall(options);
        return new PageCursor<>(pager.with(iterationCalls), calls.countdown(options), start, pages::pages);
    }

    /** An iterator over the items of pages. */
    private static final class ItemIterator<T> implements Iterator<T> {
        private final Iterator<Page<T>> pages;
        private Iterator<T> items = emptyIterator();

        ItemIterator(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && pages.hasNext()) {
                items = pages.next().items().iterator();
            }
            return items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return items.next();
        }
    }
}
