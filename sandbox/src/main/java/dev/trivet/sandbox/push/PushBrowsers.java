package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import java.util.List;

/** Push Security REST API (v1), Browsers. */
final class PushBrowsers {

    private final Browsers browsers;
    private final Organization organization;

    PushBrowsers(Browsers browsers, Organization organization) {
        this.browsers = browsers;
        this.organization = organization;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/browsers", "listBrowsers", this::list),
                Route.of("GET", "/v1/browsers/{id}", "getBrowser", this::get));
    }

    /**
     * Only here, {@code result} is documented as nullable: it is null if the filter matches
     * nothing.
     */
    private Response list(Request request) {
        PageRequest page = PageRequest.of(request);
        Filter filter = new Filter(request)
                .text("employeeId", browsers::employeeId, id -> OwnerRange.only(organization.indexOf(id)))
                .choice("browser", Browsers.TYPES, browsers::type)
                .choice("os", Browsers.SYSTEMS, browsers::system)
                .period("lastOnlineTimestamp", browsers::lastOnline)
                .address("email", browsers::email);
        PagedIndex.Slice slice = page.slice(browsers.index(), filter);
        boolean isNull = slice.codes().isEmpty() && !filter.isEmpty();
        return isNull ? page.response(null, false) : page.response(slice, browsers::browser);
    }

    private Response get(Request request) {
        return Response.json(200, browsers.browser(request.index(browsers::codeOf, "Browser Not Found")));
    }
}
