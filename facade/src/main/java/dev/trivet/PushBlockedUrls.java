package dev.trivet;

import static dev.trivet.push.PushOperations.ADD_BLOCKED_URL;
import static dev.trivet.push.PushOperations.DELETE_ALL_BLOCKED_URLS;
import static dev.trivet.push.PushOperations.LIST_BLOCKED_URLS;
import static java.util.Collections.emptyList;
import static java.util.Objects.requireNonNull;

import dev.trivet.push.api.UrlBlockingApi;
import dev.trivet.push.model.BlockedUrl;
import dev.trivet.push.model.BlockedUrls;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on blocked URLs: Push Security REST API v1, URL blocking. */
public final class PushBlockedUrls {
    private final UrlBlockingApi api;
    private final CallExecutor calls;

    PushBlockedUrls(UrlBlockingApi api, CallExecutor calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Lists all blocked URL patterns. The vendor sends them in one response, so the list has one
     * page.
     */
    @CheckReturnValue
    public PagedIterable<String> list() {
        return new PagedIterable<>(calls, new PatternPager(calls, api));
    }

    /**
     * Blocks the URLs that {@code url} describes; without a path, all URLs of its host. The result
     * is the pattern that is now blocked.
     *
     * <p>The call is not retried if the response is lost, because the pattern may have been added.
     *
     * @throws IllegalArgumentException if the host is blank or cannot be sent
     */
    @CheckReturnValue
    public ApiCall<String> add(BlockedUrl url) {
        Arguments.nonBlank("host", requireNonNull(url, "url").getHost());
        return calls.call(ADD_BLOCKED_URL, api.addBlockedUrl(url));
    }

    /**
     * Unblocks <b>all</b> URLs of the organization; the vendor has no operation that removes a
     * single one.
     *
     * <p>If the response is lost, the call is not retried: a retry would also unblock URLs that
     * were blocked in the meantime.
     */
    @CheckReturnValue
    public ApiCall<Done> removeAll() {
        return calls.call(DELETE_ALL_BLOCKED_URLS, api.deleteAllBlockedUrls());
    }

    private static final class PatternPager implements Pager<String> {
        private final CallExecutor calls;
        private final UrlBlockingApi api;

        PatternPager(CallExecutor calls, UrlBlockingApi api) {
            this.calls = calls;
            this.api = api;
        }

        @Override
        public ApiCall<Page<String>> page(@Nullable String position) {
            if (position != null) {
                throw new IllegalArgumentException("The list has a single page; a position cannot be used");
            }
            return calls.call(LIST_BLOCKED_URLS, api.listBlockedUrls())
                    .map(response -> new Page<>(patterns(response), null, null));
        }

        @Override
        public Pager<String> with(CallExecutor executor) {
            return new PatternPager(executor, api);
        }

        private static List<String> patterns(BlockedUrls response) {
            List<String> patterns = response.getResult();
            return patterns == null ? emptyList() : patterns;
        }
    }
}
