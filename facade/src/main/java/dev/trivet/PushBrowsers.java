package dev.trivet;

import static dev.trivet.push.PushOperations.GET_BROWSER;
import static dev.trivet.push.PushOperations.LIST_BROWSERS;

import dev.trivet.push.api.BrowsersApi;
import dev.trivet.push.model.Browser;
import dev.trivet.push.model.ListBrowsersQuery;

/** The operations on browsers that employees use: Push Security REST API v1, Browsers. */
public final class PushBrowsers extends PushResource<Browser, ListBrowsersQuery> {
    private static final ListBrowsersQuery ALL = ListBrowsersQuery.builder().build();

    PushBrowsers(BrowsersApi api, CallExecutor calls) {
        super(calls, LIST_BROWSERS, ALL, api::listBrowsers, GET_BROWSER, api::getBrowser);
    }
}
