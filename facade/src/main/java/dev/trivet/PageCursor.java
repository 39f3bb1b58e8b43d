package dev.trivet;

import dev.trivet.errors.MalformedResponseException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one iteration over a list, and its blocking iterator. Not safe for use by multiple
 * threads.
 *
 * <p>The next position is known when a page was received, before its items are consumed. For
 * asynchronous use, call {@link #nextCall} and {@link #advance} alternately, in the order of the
 * pages.
 *
 * @param <T> the type of the items
 */
final class PageCursor<T> implements Iterator<Page<T>> {
    private final Pager<T> pager;
    private final Supplier<CallOptions> options;
    /** Concurrent, because a canceled request may still read it. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private @Nullable String position;
    private boolean finished;

    /**
     * Creates a cursor.
     *
     * @param options supplies the options of each request
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
     * Returns the call for the next page. The call does not advance the cursor.
     *
     * <p>It fails with {@link MalformedResponseException} if the next position of the page was used
     * before.
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

    /** Advances the cursor past {@code page}, the result of {@link #nextCall}. */
    void advance(Page<T> page) {
        position = page.nextPosition();
        finished = position == null;
        if (position != null) {
            seen.add(position);
        }
    }
}
