package dev.trivet;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a list: which page comes next, and whether there is one. For one walker at a time.
 *
 * <p>It knows the next page as soon as it has this one, whatever became of the items. So a walker may ask for pages ahead of whoever
 * consumes them, one after the other and each through the rate limit, and keep them in order until there is demand: that would be
 * another walker in the place of {@link PageIterator} or {@link WalkFlowable}, and nobody outside would notice.
 *
 * @param <T> what the list holds
 */
final class PageWalk<T> {
    private final PageFetcher<T> fetcher;
    private final Set<String> seen = new HashSet<>();
    private @Nullable String position;
    private boolean finished;

    PageWalk(PageFetcher<T> fetcher, @Nullable String start) {
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
     * Returns the call that takes the next page. After a failure the walk stands where it stood.
     *
     * <p>The call fails with {@link MalformedResponseException} when the page leads back to where the walk has been.
     */
    ApiCall<Page<T>> next() {
        return fetcher.fetch(position).map(page -> {
            String next = page.nextPosition();
            if (next != null && !seen.add(next)) {
                throw new UnexpectedAnswer("$", "the list leads back to a page that was read before");
            }
            position = next;
            finished = next == null;
            return page;
        });
    }
}
