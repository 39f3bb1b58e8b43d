package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.ArrangedObjects;
import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's other accounts (REST API v1, Accounts (Other)).
 *
 * <p>A generated employee has up to three other accounts. The code of a generated account is four
 * times the employee's index, plus a slot.
 */
final class OtherAccounts {

    private static final int SLOTS = 4;
    private static final int EXAMPLE = Organization.ACCOUNT_OWNER * SLOTS;

    private final Organization organization;
    private final OtherApps apps;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final ArrangedObjects arranged;
    private final PagedIndex index;

    OtherAccounts(Organization organization, OtherApps apps) {
        this.organization = organization;
        this.apps = apps;
        this.random = organization.random();
        this.ids = new IdGenerator(
                random, Trait.OTHER_ACCOUNT_ID, Map.of(EXAMPLE, ApiSpec.PUSH.string("OtherAccount", "id")));
        this.arranged = new ArrangedObjects("OtherAccount", ids, id -> generatedCodeOf(id) >= 0);
        this.index = new PagedIndex(organization.size(), this::codesOf, arranged::codes);
        organization.forEachArranged("otherAccounts", this::arrange);
    }

    private void arrange(int employee, Map<String, @Nullable Object> account, String pointer) {
        if (!(account.get("otherAppId") instanceof String app) || apps.indexOf(app) < 0) {
            throw new IllegalArgumentException(pointer + "/otherAppId must be the ID of one of the other apps.");
        }
        Map<String, @Nullable Object> given = new HashMap<>(account);
        given.put(
                "loginMethods", ArrangedObjects.loginMethods("OtherAccountLoginMethods", account.get("loginMethods")));
        Map<String, @Nullable Object> defaults = new HashMap<>();
        defaults.put("employeeId", organization.id(employee));
        if (organization.hasEmail(employee)) {
            defaults.put("email", organization.email(employee));
        }
        defaults.put("creationTimestamp", Organization.ARRANGED_TIME);
        defaults.put("lastUsedTimestamp", Organization.ARRANGED_TIME);
        arranged.add(employee, given, defaults, pointer);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/accountsOther", "listOtherAccounts", this::list),
                Route.of("GET", "/v1/accountsOther/{id}", "getOtherAccount", this::get));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request)
                .string("otherAppId", this::appId, apps::users)
                .period("lastUsedTimestamp", this::lastUsed)
                .address("email", this::email);
        return PageRequest.of(request).response(index, filter, this::account);
    }

    private Response get(Request request) {
        return Response.json(200, account(request.index(this::codeOf, "Account (Other) Not Found")));
    }

    /** Returns the code of the account with this ID, or -1. */
    private int codeOf(String id) {
        int code = arranged.codeOf(id);
        return code >= 0 ? code : generatedCodeOf(id);
    }

    private int generatedCodeOf(String id) {
        int code = ids.indexOf(id);
        return index.contains(code / SLOTS, code) ? code : -1;
    }

    private @Nullable String email(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "email");
        }
        return code == EXAMPLE ? ApiSpec.PUSH.string("OtherAccount", "email") : organization.plainEmail(code / SLOTS);
    }

    private String appId(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return Objects.requireNonNull(arranged.string(code, "otherAppId"));
        }
        return code == EXAMPLE ? ApiSpec.PUSH.string("OtherAccount", "otherAppId") : apps.id(app(code));
    }

    private @Nullable Long lastUsed(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.integer(code, "lastUsedTimestamp");
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.integer("OtherAccount", "lastUsedTimestamp");
        }
        return code % 10 == 3 ? null : created(code) + random.below(20_000_000, Trait.OTHER_ACCOUNT_LAST_USE, code);
    }

    private Map<String, @Nullable Object> account(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.object(code);
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.example("OtherAccount");
        }
        Long lastUsed = lastUsed(code);
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        account.put("id", ids.id(code));
        account.put("employeeId", organization.id(code / SLOTS));
        account.put("otherAppId", appId(code));
        account.put("email", email(code));
        account.put("loginMethods", loginMethods(apps.hasPasswordLogin(app(code)), code));
        account.put("creationTimestamp", random.jsonTimestamp(created(code), Trait.OTHER_ACCOUNT_CREATION, code));
        account.put(
                "lastUsedTimestamp",
                lastUsed == null ? null : random.jsonTimestamp(lastUsed, Trait.OTHER_ACCOUNT_LAST_USE, code));
        return account;
    }

    private static Map<String, @Nullable Object> loginMethods(boolean hasPasswordLogin, int code) {
        Map<String, @Nullable Object> methods = new LinkedHashMap<>();
        methods.put("passwordLogin", hasPasswordLogin);
        methods.put("oidcLogin", hasPasswordLogin ? null : "GOOGLE_WORKSPACE");
        methods.put("samlLogin", code % 9 == 0 ? "OKTA" : null);
        methods.put("fedCmLogin", code % 11 == 0 ? "GOOGLE" : null);
        return methods;
    }

    private int app(int code) {
        return apps.usedBy(code / SLOTS, code);
    }

    private long created(int code) {
        return random.time(1_650_000_000L, 48_000_000, Trait.OTHER_ACCOUNT_CREATION, code);
    }

    private int[] codesOf(int employee) {
        int count = random.below(SLOTS, Trait.OTHER_ACCOUNT_COUNT, employee);
        int atLeast = employee == Organization.ACCOUNT_OWNER ? 1 : 0;
        return IntStream.range(0, Math.max(atLeast, count))
                .map(slot -> employee * SLOTS + slot)
                .toArray();
    }
}
