package dev.trivet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a list: which page comes next, and whether there is one. For one walker at a time.
 *
 * <p>It knows the next page as soon as it has this one, whatever became of the items. So a walker may ask for pages ahead of whoever
 * consumes them, one after the other and each through the rate limit, and keep them in order until there is demand: that would be
 * another walker in the place of {@link PageIterator} or {@link PagedFlowable}, and nobody outside would notice.
 *
 * @param <T> what the list holds
 */
final class PageCursor<T> {
    private final PageFetcher<T> fetcher;
    /** Also read by the call of a page that nobody waits for any longer. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private @Nullable String position;
    private boolean finished;

    PageCursor(PageFetcher<T> fetcher, @Nullable String start) {
        this.fetcher = fetcher;
        this.position = start;
        if (start != null) {
            seen.add(start);
        }
    }

    /** Returns whether the last page was taken. */
    boolean isFinished() {
        return finished;
    }

    /**
     * Returns the call for the next page. It changes nothing, so that the walk stands where it stood after a failure, and after an
     * answer that came too late; {@link #took} goes on.
     *
     * <p>The call fails with {@link MalformedResponseException} when the page leads back to where the walk has been.
     */
    ApiCall<Page<T>> next() {
        return fetcher.fetch(position).map(page -> {
            String next = page.nextPosition();
            if (next != null && seen.contains(next)) {
                throw new ContractViolationException("$", "the list leads back to a page that was read before");
            }
            return page;
        });
    }

    /** Goes on behind {@code page}, which {@link #next} brought. */
    void took(Page<T> page) {
        position = page.nextPosition();
        finished = position == null;
        if (position != null) {
            seen.add(position);
        }
    }
}
