package dev.trivet.sandbox;

import java.util.List;

/** Push Security REST API (v1), Apps (Other). */
final class PushOtherApps {

    private final OtherApps apps;

    PushOtherApps(OtherApps apps) {
        this.apps = apps;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/appsOther", "listOtherApps", this::list),
                Route.of("GET", "/v1/appsOther/{id}", "getOtherApp", this::get));
    }

    private Answer list(Request request) {
        Filter filter = new Filter(request).period("creationTimestamp", apps::created);
        return PushPage.of(request).answer(apps.listing(), filter, apps::app);
    }

    private Answer get(Request request) {
        return Answer.json(200, apps.app(request.index(apps::indexOf, "App (Other) Not Found")));
    }
}
