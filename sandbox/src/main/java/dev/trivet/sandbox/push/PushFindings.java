package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.List;

/** Push Security REST API (v1), Findings. */
final class PushFindings {

    private static final List<String> TYPES = ApiSpec.PUSH.enumValues("FindingType");

    private final Findings findings;
    private final Organization organization;

    PushFindings(Findings findings, Organization organization) {
        this.findings = findings;
        this.organization = organization;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/findings", "listFindings", this::list),
                Route.of("GET", "/v1/findings/{id}", "getFinding", this::get));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request)
                .choice("state", Findings.STATES, findings::state)
                .choice("type", TYPES, findings::type)
                .text("employeeId", findings::employeeId, id -> OwnerRange.only(organization.indexOf(id)))
                .text("accountId", findings::accountId, findings::ownersOfAccount)
                .text("passwordId", findings::passwordId, findings::ownersOfPassword)
                .text("appType", findings::appType)
                .period("creationTimestamp", findings::created);
        return PageRequest.of(request).response(findings.index(), filter, findings::finding);
    }

    private Response get(Request request) {
        return Response.json(200, findings.finding(request.index(findings::codeOf, "Finding Not Found")));
    }
}
