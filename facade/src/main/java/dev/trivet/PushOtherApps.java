package dev.trivet;

import static dev.trivet.push.PushOperations.GET_OTHER_APP;
import static dev.trivet.push.PushOperations.LIST_OTHER_APPS;

import dev.trivet.push.api.AppsOtherApi;
import dev.trivet.push.model.ListOtherAppsQuery;
import dev.trivet.push.model.OtherApp;

/** The operations on other apps: Push Security REST API v1, Apps (Other). */
public final class PushOtherApps extends PushResource<OtherApp, ListOtherAppsQuery> {
    private static final ListOtherAppsQuery ALL = ListOtherAppsQuery.builder().build();

    PushOtherApps(AppsOtherApi api, CallExecutor calls) {
        super(calls, LIST_OTHER_APPS, ALL, api::listOtherApps, GET_OTHER_APP, api::getOtherApp);
    }
}
