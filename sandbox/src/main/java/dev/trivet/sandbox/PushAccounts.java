package dev.trivet.sandbox;

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
    private final Organisation organisation;

    PushAccounts(Accounts accounts, Findings findings, Organisation organisation) {
        this.accounts = accounts;
        this.findings = findings;
        this.organisation = organisation;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/accounts", "listAccounts", this::list),
                Route.of("GET", "/v1/accounts/{id}", "getAccount", this::get),
                Route.of("DELETE", "/v1/accounts/{id}", "forgetAccount", this::forget),
                Route.of("DELETE", "/v1/accounts/{id}/loginMethods", "deleteLoginMethod", this::deleteLoginMethod),
                Route.of("GET", "/v1/accounts/{id}/usedBy", "listAccountUsers", this::listUsers));
    }

    private Answer list(Request request) {
        Filter filter = new Filter(request)
                .text("appType", accounts::appType)
                .period("lastUsedTimestamp", accounts::lastUsed)
                .address("email", accounts::email);
        return PushPage.of(request).answer(accounts.listing(), filter, accounts::account);
    }

    private Answer get(Request request) {
        return Answer.json(200, accounts.account(code(request)));
    }

    /** The page types {@code deleted} as a boolean and shows it as a text: both are answered, the text for its example. */
    private Answer forget(Request request) {
        int code = code(request);
        if (!accounts.forget(code)) {
            throw new Refusal(404, NOT_FOUND);
        }
        findings.accountForgotten(code);
        Map<String, @Nullable Object> forgotten = SpecExamples.PUSH.example("ForgottenAccount");
        forgotten.put("id", accounts.id(code));
        if (code % 4 != 0) {
            forgotten.put("deleted", true);
        }
        return Answer.json(200, forgotten);
    }

    private Answer deleteLoginMethod(Request request) {
        String name = request.content().text("loginMethod");
        RemovableLoginMethod method = RemovableLoginMethod.of(name);
        return Answer.json(200, accounts.update(code(request), method::removeFrom));
    }

    /**
     * The page calls this a list and shows one bare object. The account of its examples is answered just so, all others with a
     * page like every other list's.
     */
    private Answer listUsers(Request request) {
        int code = code(request);
        PushPage page = PushPage.of(request);
        if (code == Accounts.EXAMPLE) {
            return page.offset() == 0
                    ? Answer.json(200, SpecExamples.PUSH.example("AccountUser"))
                    : page.answer(List.of(), false);
        }
        int users = accounts.traits().users(code);
        int end = (int) Math.min(users, (long) page.offset() + page.limit());
        List<?> items = IntStream.range(page.offset(), end)
                .mapToObj(user -> user(code, user))
                .toList();
        return page.answer(items, end < users);
    }

    private Map<String, @Nullable Object> user(int code, int user) {
        Map<String, @Nullable Object> account = accounts.account(code);
        int employee = accounts.traits().user(code, user);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("employeeId", organisation.idOf(employee));
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
