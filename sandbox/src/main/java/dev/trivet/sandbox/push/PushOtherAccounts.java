package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import java.util.List;

/** Push Security REST API (v1), Accounts (Other). */
final class PushOtherAccounts {

    private final OtherAccounts accounts;
    private final OtherApps apps;

    PushOtherAccounts(OtherAccounts accounts, OtherApps apps) {
        this.accounts = accounts;
        this.apps = apps;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/accountsOther", "listOtherAccounts", this::list),
                Route.of("GET", "/v1/accountsOther/{id}", "getOtherAccount", this::get));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request)
                .text("otherAppId", accounts::appId, apps::users)
                .period("lastUsedTimestamp", accounts::lastUsed)
                .address("email", accounts::email);
        return PageRequest.of(request).response(accounts.index(), filter, accounts::account);
    }

    private Response get(Request request) {
        return Response.json(200, accounts.account(request.index(accounts::codeOf, "Account (Other) Not Found")));
    }
}
