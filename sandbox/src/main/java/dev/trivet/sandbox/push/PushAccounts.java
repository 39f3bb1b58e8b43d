package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Push Security REST API (v1), Accounts. */
final class PushAccounts {

    private static final String NOT_FOUND = "Account Not Found";

    private final Accounts accounts;
    private final Findings findings;
    private final Organization organization;

    PushAccounts(Accounts accounts, Findings findings, Organization organization) {
        this.accounts = accounts;
        this.findings = findings;
        this.organization = organization;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/accounts", "listAccounts", this::list),
                Route.of("GET", "/v1/accounts/{id}", "getAccount", this::get),
                Route.of("DELETE", "/v1/accounts/{id}", "forgetAccount", this::forget),
                Route.of("DELETE", "/v1/accounts/{id}/loginMethods", "deleteLoginMethod", this::deleteLoginMethod),
                Route.of("GET", "/v1/accounts/{id}/usedBy", "listAccountUsers", this::listUsers));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request)
                .text("appType", accounts::appType)
                .period("lastUsedTimestamp", accounts::lastUsed)
                .address("email", accounts::email);
        return PageRequest.of(request).response(accounts.index(), filter, accounts::account);
    }

    private Response get(Request request) {
        return Response.json(200, accounts.account(code(request)));
    }

    /** The documentation defines {@code deleted} as a boolean; its example has a string. */
    private Response forget(Request request) {
        int code = code(request);
        if (!accounts.forget(code)) {
            throw new HttpError(404, NOT_FOUND);
        }
        findings.removeAccount(code);
        Map<String, @Nullable Object> forgotten = ApiSpec.PUSH.example("ForgottenAccount");
        forgotten.put("id", accounts.id(code));
        if (code % 4 != 0) {
            forgotten.put("deleted", true);
        }
        return Response.json(200, forgotten);
    }

    private Response deleteLoginMethod(Request request) {
        String name = request.body().string("loginMethod");
        RemovableLoginMethod method = RemovableLoginMethod.of(name);
        return Response.json(200, accounts.update(code(request), method::removeFrom));
    }

    /**
     * The documentation describes a list, and its example is a single object: the response for the
     * example account. The responses for all other accounts are pages.
     */
    private Response listUsers(Request request) {
        int code = code(request);
        PageRequest page = PageRequest.of(request);
        if (code == Accounts.EXAMPLE) {
            return page.offset() == 0
                    ? Response.json(200, ApiSpec.PUSH.example("AccountUser"))
                    : page.response(List.of(), false);
        }
        int users = accounts.traits().users(code);
        int end = (int) Math.min(users, (long) page.offset() + page.limit());
        List<?> items = IntStream.range(page.offset(), end)
                .mapToObj(user -> user(code, user))
                .toList();
        return page.response(items, end < users);
    }

    private Map<String, @Nullable Object> user(int code, int user) {
        Map<String, @Nullable Object> account = accounts.account(code);
        int employee = accounts.traits().user(code, user);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("employeeId", organization.id(employee));
        json.put("lastUsedTimestamp", user == 0 ? account.get("lastUsedTimestamp") : earlier(code, user));
        json.put(
                "passwordManuallyTyped",
                RemovableLoginMethod.USERNAME_PASSWORD.isOn(account) ? employee % 3 == 0 : null);
        return json;
    }

    private @Nullable Long earlier(int code, int user) {
        Long lastUsed = accounts.lastUsed(code);
        return lastUsed == null ? null : lastUsed - user * 3_600L;
    }

    private int code(Request request) {
        return request.index(accounts::codeOf, NOT_FOUND);
    }
}
