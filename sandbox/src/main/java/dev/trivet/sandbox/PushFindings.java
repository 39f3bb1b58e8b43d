package dev.trivet.sandbox;

import java.util.List;

/** Push Security REST API (v1), Findings. */
final class PushFindings {

    private static final List<String> TYPES =
            FindingType.ALL.stream().map(Enum::name).toList();

    private final Findings findings;
    private final Organisation organisation;

    PushFindings(Findings findings, Organisation organisation) {
        this.findings = findings;
        this.organisation = organisation;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/findings", "listFindings", this::list),
                Route.of("GET", "/v1/findings/{id}", "getFinding", this::get));
    }

    private Answer list(Request request) {
        Filter filter = new Filter(request)
                .choice("state", Findings.STATES, findings::state)
                .choice("type", TYPES, findings::type)
                .text("employeeId", findings::employeeId, id -> Owners.only(organisation.indexOf(id)))
                .text("accountId", findings::accountId, findings::ownersOfAccount)
                .text("passwordId", findings::passwordId, findings::ownersOfPassword)
                .text("appType", findings::appType)
                .period("creationTimestamp", findings::created);
        return PushPage.of(request).answer(findings.listing(), filter, findings::finding);
    }

    private Answer get(Request request) {
        return Answer.json(200, findings.finding(request.index(findings::codeOf, "Finding Not Found")));
    }
}
