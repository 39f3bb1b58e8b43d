package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the organization, with the changes made through the API. Only changes are stored.
 */
final class Accounts {

    /** The code of the document's example. */
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
    private final PagedIndex index;

    Accounts(Organization organization, Apps apps) {
        this.organization = organization;
        this.apps = apps;
        this.traits = new AccountTraits(organization);
        this.random = organization.random();
        this.ids = new IdGenerator(random, Trait.ACCOUNT_ID, Map.of(EXAMPLE, ApiSpec.PUSH.text("Account", "id")));
        this.passwordIds =
                new IdGenerator(random, Trait.PASSWORD_ID, Map.of(EXAMPLE, ApiSpec.PUSH.text("Account", "passwordId")));
        this.index = new PagedIndex(organization.size(), this::ofEmployee);
    }

    PagedIndex index() {
        return index;
    }

    AccountTraits traits() {
        return traits;
    }

    /** Returns the codes of an employee's accounts. */
    int[] ofEmployee(int employee) {
        int first = employee * AccountTraits.SLOTS;
        IntStream codes = IntStream.range(first, first + organization.accountCount(employee));
        return forgotten.isEmpty()
                ? codes.toArray()
                : codes.filter(code -> !forgotten.contains(code)).toArray();
    }

    boolean isForgotten(int code) {
        return forgotten.contains(code);
    }

    /** Forgets an account, and returns false if it was already forgotten. */
    boolean forget(int code) {
        if (!forgotten.add(code)) {
            return false;
        }
        changed.remove(code);
        index.changed(code / AccountTraits.SLOTS);
        return true;
    }

    /** Returns the code of the account with this id, or -1. */
    int codeOf(String id) {
        int code = ids.indexOf(id);
        return index.has(code / AccountTraits.SLOTS, code) ? code : -1;
    }

    /** Returns the employee who uses the password with this id, or -1. */
    int ownerOfPassword(String passwordId) {
        return Math.floorDiv(passwordIds.indexOf(passwordId), AccountTraits.SLOTS);
    }

    String id(int code) {
        return ids.id(code);
    }

    private int app(int code) {
        return apps.usedBy(code / AccountTraits.SLOTS, code % AccountTraits.SLOTS);
    }

    String appId(int code) {
        return code == EXAMPLE ? ApiSpec.PUSH.text("Account", "appId") : apps.id(app(code));
    }

    String appType(int code) {
        return code == EXAMPLE ? ApiSpec.PUSH.text("Account", "appType") : apps.type(app(code));
    }

    @Nullable
    String email(int code) {
        return code == EXAMPLE ? ApiSpec.PUSH.text("Account", "email") : traits.email(code);
    }

    @Nullable
    Long lastUsed(int code) {
        return code == EXAMPLE
                ? Long.valueOf(ApiSpec.PUSH.number("Account", "lastUsedTimestamp"))
                : traits.lastUsed(code);
    }

    /** Returns the id of the account's password before changes, or null if none is known. */
    @Nullable
    String passwordId(int code) {
        int password = traits.password(code);
        return password < 0 ? null : passwordIds.id(password);
    }

    /** Returns the account. The caller must not change the map. */
    Map<String, @Nullable Object> account(int code) {
        Map<String, @Nullable Object> updated = changed.get(code);
        return updated != null ? updated : generate(code);
    }

    /** Changes an account and returns the result. The change receives a copy. */
    Map<String, @Nullable Object> update(int code, Consumer<Map<String, @Nullable Object>> change) {
        return changed.compute(code, (same, before) -> {
            Map<String, @Nullable Object> updated = new LinkedHashMap<>(before != null ? before : generate(code));
            change.accept(updated);
            return updated;
        });
    }

    private Map<String, @Nullable Object> generate(int code) {
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
        account.put("creationTimestamp", random.written(traits.created(code), Trait.ACCOUNT_CREATION, code));
        account.put(
                "lastUsedTimestamp", lastUsed == null ? null : random.written(lastUsed, Trait.ACCOUNT_LAST_USE, code));
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
