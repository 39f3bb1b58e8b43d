package dev.trivet;

import static dev.trivet.push.PushOperations.GET_OTHER_APP;
import static dev.trivet.push.PushOperations.LIST_OTHER_APPS;

import dev.trivet.push.api.AppsOtherApi;
import dev.trivet.push.model.ListOtherAppsQuery;
import dev.trivet.push.model.OtherApp;

/** The calls about other apps: Push Security REST API v1, Apps (Other). */
public final class PushOtherApps {
    private final AppsOtherApi api;
    private final CallPipeline calls;

    PushOtherApps(AppsOtherApi api, CallPipeline calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Lists all other apps. */
    public PagedIterable<OtherApp> list() {
        return list(ListOtherAppsQuery.builder().build());
    }

    /** Lists the other apps that {@code query} describes, from its offset on; its limit is the size of a page. */
    public PagedIterable<OtherApp> list(ListOtherAppsQuery query) {
        return OffsetPaging.list(
                calls,
                LIST_OTHER_APPS,
                query,
                query.getOffset(),
                offset -> query.toBuilder().offset(offset).build(),
                api::listOtherApps);
    }

    /** Fetches the other app with the identifier {@code id}; a blank one fails with {@link IllegalArgumentException}. */
    public ApiCall<OtherApp> get(String id) {
        return calls.call(GET_OTHER_APP, api.getOtherApp(id));
    }
}
