package dev.trivet.sandbox;

import java.util.List;

/** Push Security REST API (v1), Browsers. */
final class PushBrowsers {

    private final Browsers browsers;
    private final Organisation organisation;

    PushBrowsers(Browsers browsers, Organisation organisation) {
        this.browsers = browsers;
        this.organisation = organisation;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/browsers", "listBrowsers", this::list),
                Route.of("GET", "/v1/browsers/{id}", "getBrowser", this::get));
    }

    /** The page lets {@code result} be null here, and nowhere else: it is where a filter leaves nothing. */
    private Answer list(Request request) {
        PushPage page = PushPage.of(request);
        Filter filter = new Filter(request)
                .text("employeeId", browsers::employeeId, id -> Owners.only(organisation.indexOf(id)))
                .choice("browser", Browsers.KINDS, browsers::kind)
                .choice("os", Browsers.SYSTEMS, browsers::system)
                .period("lastOnlineTimestamp", browsers::lastOnline)
                .address("email", browsers::email);
        Listing.Slice slice = page.slice(browsers.listing(), filter);
        boolean isNothing = slice.codes().isEmpty() && !filter.isEmpty();
        return isNothing ? page.answer(null, false) : page.answer(slice, browsers::browser);
    }

    private Answer get(Request request) {
        return Answer.json(200, browsers.browser(request.index(browsers::codeOf, "Browser Not Found")));
    }
}
