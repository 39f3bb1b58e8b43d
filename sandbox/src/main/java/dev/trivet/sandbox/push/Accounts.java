package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.ArrangedObjects;
import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's accounts (REST API v1, Accounts).
 *
 * <p>Accounts are arranged, or generated from the seed. Of generated accounts, only changes are
 * stored.
 */
final class Accounts {

    private static final String NOT_FOUND = "Account Not Found";

    /** The code of Push Security's example. */
    static final int EXAMPLE = Organization.ACCOUNT_OWNER * AccountTraits.SLOTS;

    private static final List<String> PROVIDERS =
            List.of("GOOGLE_WORKSPACE", "OKTA", "MICROSOFT_365", "ONELOGIN", "PING_ONE", "GITHUB");

    private final Organization organization;
    private final Apps apps;
    private final AccountTraits traits;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final IdGenerator passwordIds;
    private final Set<Integer> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Map<String, @Nullable Object>> changed = new ConcurrentHashMap<>();
    private final ArrangedObjects arranged;
    private final PagedIndex index;
    private IntConsumer forgetListener = code -> {};

    Accounts(Organization organization, Apps apps) {
        this.organization = organization;
        this.apps = apps;
        this.traits = new AccountTraits(organization);
        this.random = organization.random();
        this.ids = new IdGenerator(random, Trait.ACCOUNT_ID, Map.of(EXAMPLE, ApiSpec.PUSH.string("Account", "id")));
        this.passwordIds = new IdGenerator(
                random, Trait.PASSWORD_ID, Map.of(EXAMPLE, ApiSpec.PUSH.string("Account", "passwordId")));
        this.index = new PagedIndex(organization.size(), this::codesOf, this::arrangedCodes);
        this.arranged = new ArrangedObjects("Account", ids, id -> generatedCodeOf(id) >= 0);
        organization.forEachArranged("accounts", this::arrange);
    }

    private void arrange(int employee, Map<String, @Nullable Object> account, String pointer) {
        Map<String, @Nullable Object> given = new HashMap<>(account);
        given.put("employeeId", organization.id(employee));
        given.put("appId", apps.idOfType((String) Objects.requireNonNull(account.get("appType"))));
        given.put("loginMethods", ArrangedObjects.loginMethods("LoginMethods", account.get("loginMethods")));
        Map<String, @Nullable Object> defaults = new HashMap<>();
        if (organization.hasEmail(employee)) {
            defaults.put("email", organization.email(employee));
        }
        defaults.put("mfaRegistered", null);
        defaults.put("mfaMethods", Boolean.FALSE.equals(account.get("mfaRegistered")) ? List.of() : null);
        boolean hasPassword = RemovableLoginMethod.USERNAME_PASSWORD.isOn(given);
        defaults.put("passwordId", hasPassword ? passwordIds.id(arranged.nextCode()) : null);
        defaults.put("creationTimestamp", Organization.ARRANGED_TIME);
        defaults.put("lastUsedTimestamp", Organization.ARRANGED_TIME);
        arranged.add(employee, given, defaults, pointer);
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
                .string("appType", this::appType)
                .period("lastUsedTimestamp", this::lastUsed)
                .address("email", this::email);
        return PageRequest.of(request).response(index, filter, this::account);
    }

    private Response get(Request request) {
        return Response.json(200, account(code(request)));
    }

    private Response forget(Request request) {
        int code = code(request);
        if (!forgotten.add(code)) {
            throw new HttpError(404, NOT_FOUND);
        }
        changed.remove(code);
        index.update(owner(code));
        forgetListener.accept(code);
        Map<String, @Nullable Object> response = ApiSpec.PUSH.example("ForgottenAccount");
        response.put("id", id(code));
        // The documentation defines deleted as a boolean, but its example has a string.
        if (code % 4 != 0) {
            response.put("deleted", true);
        }
        return Response.json(200, response);
    }

    private Response deleteLoginMethod(Request request) {
        String name = request.body().string("loginMethod");
        RemovableLoginMethod method = RemovableLoginMethod.of(name);
        return Response.json(200, change(code(request), method::removeFrom));
    }

    /**
     * Returns a page, as documented, or for the example account at offset 0 a single object, as in
     * the documentation's example.
     */
    private Response listUsers(Request request) {
        int code = code(request);
        PageRequest page = PageRequest.of(request);
        if (code == EXAMPLE) {
            return page.offset() == 0
                    ? Response.json(200, ApiSpec.PUSH.example("AccountUser"))
                    : page.response(List.of(), false);
        }
        int users = ArrangedObjects.isArranged(code) ? 1 : traits.userCount(code);
        int end = (int) Math.min(users, (long) page.offset() + page.limit());
        List<?> items = IntStream.range(page.offset(), end)
                .mapToObj(user -> user(code, user))
                .toList();
        return page.response(items, end < users);
    }

    private Map<String, @Nullable Object> user(int code, int user) {
        Map<String, @Nullable Object> account = account(code);
        int employee = user == 0 ? owner(code) : traits.user(code, user);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("employeeId", organization.id(employee));
        json.put("lastUsedTimestamp", user == 0 ? account.get("lastUsedTimestamp") : lastUsed(code, user));
        json.put(
                "passwordManuallyTyped",
                RemovableLoginMethod.USERNAME_PASSWORD.isOn(account)
                        ? ArrangedObjects.isArranged(employee) || employee % 3 == 0
                        : null);
        return json;
    }

    private @Nullable Long lastUsed(int code, int user) {
        Long lastUsed = lastUsed(code);
        return lastUsed == null ? null : lastUsed - user * 3_600L;
    }

    private int code(Request request) {
        return request.index(this::codeOf, NOT_FOUND);
    }

    AccountTraits traits() {
        return traits;
    }

    /** Sets a listener, which receives the code of each forgotten account. */
    void onForget(IntConsumer listener) {
        forgetListener = listener;
    }

    /** Returns the codes of an employee's accounts. */
    int[] codesOf(int employee) {
        if (ArrangedObjects.isArranged(employee)) {
            return arranged.codesOf(employee)
                    .filter(code -> !forgotten.contains(code))
                    .toArray();
        }
        int first = employee * AccountTraits.SLOTS;
        IntStream codes = IntStream.range(first, first + organization.accountCount(employee));
        return forgotten.isEmpty()
                ? codes.toArray()
                : codes.filter(code -> !forgotten.contains(code)).toArray();
    }

    private IntStream arrangedCodes() {
        return arranged.codes().filter(code -> !forgotten.contains(code));
    }

    /** Returns the arranged accounts, including forgotten ones. */
    ArrangedObjects arranged() {
        return arranged;
    }

    /** Returns the employee that an account belongs to. */
    int owner(int code) {
        return ArrangedObjects.isArranged(code) ? arranged.owner(code) : code / AccountTraits.SLOTS;
    }

    boolean isForgotten(int code) {
        return forgotten.contains(code);
    }

    /** Returns the code of the account with this ID, or -1. */
    int codeOf(String id) {
        int code = arranged.codeOf(id);
        return code < 0 ? generatedCodeOf(id) : forgotten.contains(code) ? -1 : code;
    }

    private int generatedCodeOf(String id) {
        int code = ids.indexOf(id);
        return index.contains(code / AccountTraits.SLOTS, code) ? code : -1;
    }

    /**
     * Returns the only generated employee who can use the password with this ID. The index is
     * negative or too large if there is none.
     */
    int ownerOfPassword(String passwordId) {
        return Math.floorDiv(passwordIds.indexOf(passwordId), AccountTraits.SLOTS);
    }

    String id(int code) {
        return ArrangedObjects.isArranged(code) ? requiredString(code, "id") : ids.id(code);
    }

    private String requiredString(int arrangedCode, String property) {
        return Objects.requireNonNull(arranged.string(arrangedCode, property));
    }

    private int app(int code) {
        return apps.usedBy(code / AccountTraits.SLOTS, code % AccountTraits.SLOTS);
    }

    String appId(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return requiredString(code, "appId");
        }
        return code == EXAMPLE ? ApiSpec.PUSH.string("Account", "appId") : apps.id(app(code));
    }

    String appType(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return requiredString(code, "appType");
        }
        return code == EXAMPLE ? ApiSpec.PUSH.string("Account", "appType") : apps.generatedType(app(code));
    }

    private @Nullable String email(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "email");
        }
        return code == EXAMPLE ? ApiSpec.PUSH.string("Account", "email") : traits.email(code);
    }

    private @Nullable Long lastUsed(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.integer(code, "lastUsedTimestamp");
        }
        return code == EXAMPLE
                ? Long.valueOf(ApiSpec.PUSH.integer("Account", "lastUsedTimestamp"))
                : traits.lastUsed(code);
    }

    /** Returns the ID of the initial password, or null if there is none or it is unknown. */
    @Nullable
    String passwordId(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "passwordId");
        }
        int password = traits.passwordCode(code);
        return password < 0 ? null : passwordIds.id(password);
    }

    /** Returns the account. The caller must not change the map. */
    private Map<String, @Nullable Object> account(int code) {
        Map<String, @Nullable Object> updated = changed.get(code);
        return updated != null ? updated : initial(code);
    }

    /** Changes an account and returns the result. The change receives a copy. */
    private Map<String, @Nullable Object> change(int code, Consumer<Map<String, @Nullable Object>> change) {
        return changed.compute(code, (key, before) -> {
            Map<String, @Nullable Object> updated = new LinkedHashMap<>(before != null ? before : initial(code));
            change.accept(updated);
            return updated;
        });
    }

    private Map<String, @Nullable Object> initial(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.object(code);
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.example("Account");
        }
        String email = email(code);
        Long lastUsed = lastUsed(code);
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        account.put("id", id(code));
        account.put("employeeId", organization.id(code / AccountTraits.SLOTS));
        account.put("appType", appType(code));
        account.put("appId", appId(code));
        if (email != null) {
            account.put("email", email);
        }
        account.put("mfaRegistered", traits.mfaRegistered(code));
        if (code % 13 != 7) {
            account.put("mfaMethods", traits.mfaMethods(code));
        }
        account.put("passwordId", passwordId(code));
        account.put("loginMethods", loginMethods(code));
        account.put("creationTimestamp", random.jsonTimestamp(traits.created(code), Trait.ACCOUNT_CREATION, code));
        account.put(
                "lastUsedTimestamp",
                lastUsed == null ? null : random.jsonTimestamp(lastUsed, Trait.ACCOUNT_LAST_USE, code));
        return account;
    }

    private Map<String, @Nullable Object> loginMethods(int code) {
        String provider = random.oneOf(PROVIDERS, Trait.ACCOUNT_PROVIDER, code);
        Map<String, @Nullable Object> methods = new LinkedHashMap<>();
        methods.put("passwordLogin", traits.hasPassword(code));
        methods.put("oidcLogin", traits.hasOidc(code) ? provider : null);
        methods.put("samlLogin", traits.hasSaml(code) ? provider : null);
        methods.put("oktaSwaLogin", traits.hasOktaSwa(code));
        methods.put("vendorSsoLogin", traits.hasVendorSso(code) ? provider : null);
        methods.put("fedCmLogin", traits.hasFedCm(code) ? provider : null);
        return methods;
    }
}
