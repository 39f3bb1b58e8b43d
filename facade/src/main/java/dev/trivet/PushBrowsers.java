package dev.trivet;

import static dev.trivet.push.PushOperations.GET_BROWSER;
import static dev.trivet.push.PushOperations.LIST_BROWSERS;

import dev.trivet.push.api.BrowsersApi;
import dev.trivet.push.model.Browser;
import dev.trivet.push.model.ListBrowsersQuery;

/** The calls about browsers that employees use: Push Security REST API v1, Browsers. */
public final class PushBrowsers {
    private final BrowsersApi api;
    private final CallPipeline calls;

    PushBrowsers(BrowsersApi api, CallPipeline calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Lists all browsers. */
    public PagedIterable<Browser> list() {
        return list(ListBrowsersQuery.builder().build());
    }

    /** Lists the browsers that {@code query} describes, from its offset on; its limit is the size of a page. */
    public PagedIterable<Browser> list(ListBrowsersQuery query) {
        return OffsetPaging.list(
                calls,
                LIST_BROWSERS,
                query,
                query.getOffset(),
                offset -> query.toBuilder().offset(offset).build(),
                api::listBrowsers);
    }

    /** Fetches the browser with the identifier {@code id}; a blank one fails with {@link IllegalArgumentException}. */
    public ApiCall<Browser> get(String id) {
        return calls.call(GET_BROWSER, api.getBrowser(id));
    }
}
