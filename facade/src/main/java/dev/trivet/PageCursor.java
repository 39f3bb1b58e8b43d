package dev.trivet;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one iteration through a list, and its blocking iterator. One caller at a time.
 *
 * <p>The next position is known once a page was received, before its items are consumed. So pages
 * can be requested ahead of their consumer: a caller that calls {@link #nextCall} and {@link
 * #advance} in turn, and keeps the pages in order.
 *
 * @param <T> the type of the items
 */
final class PageCursor<T> implements Iterator<Page<T>> {
    private final Pager<T> pager;
    private final Supplier<CallOptions> options;
    /** Concurrent, because a cancelled request may still read it. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private @Nullable String position;
    private boolean finished;

    /**
     * Creates a cursor.
     *
     * @param options the options of each further request
     */
    PageCursor(Pager<T> pager, Supplier<CallOptions> options, @Nullable String start) {
        this.pager = pager;
        this.options = options;
        this.position = start;
        if (start != null) {
            seen.add(start);
        }
    }

    @Override
    public boolean hasNext() {
        return !finished;
    }

    /** Waits for the next page. After a failure, the next call requests the same page. */
    @Override
    public Page<T> next() {
        if (finished) {
            throw new NoSuchElementException();
        }
        Page<T> page = nextCall().execute();
        advance(page);
        return page;
    }

    /**
     * Returns the call for the next page. The call does not move the cursor.
     *
     * <p>It fails with {@link MalformedResponseException} if the page leads back to an earlier one.
     */
    ApiCall<Page<T>> nextCall() {
        return pager.page(position).with(options.get()).map(page -> {
            String next = page.nextPosition();
            if (next != null && seen.contains(next)) {
                throw new ContractViolationException("$", "the list leads back to a page that was read before");
            }
            return page;
        });
    }

    /** Moves the cursor past {@code page}, the result of {@link #nextCall}. */
    void advance(Page<T> page) {
        position = page.nextPosition();
        finished = position == null;
        if (position != null) {
            seen.add(position);
        }
    }
}
