package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
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

    private Response list(Request request) {
        Filter filter = new Filter(request).period("creationTimestamp", apps::created);
        return PageRequest.of(request).response(apps.index(), filter, apps::app);
    }

    private Response get(Request request) {
        return Response.json(200, apps.app(request.index(apps::indexOf, "App (Other) Not Found")));
    }
}
