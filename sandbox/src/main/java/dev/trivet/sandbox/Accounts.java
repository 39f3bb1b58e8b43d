package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The accounts of the organisation, with the changes that were made through the service. Only changes are held. */
final class Accounts {

    /** The code of the account in the vendor's example. */
    static final int EXAMPLE = Organisation.ACCOUNT_OWNER * AccountTraits.SLOTS;

    private static final List<String> PROVIDERS =
            List.of("GOOGLE_WORKSPACE", "OKTA", "MICROSOFT_365", "ONELOGIN", "PING_ONE", "GITHUB");

    private final Organisation organisation;
    private final Apps apps;
    private final AccountTraits traits;
    private final Draws draws;
    private final ObjectIds ids;
    private final ObjectIds passwordIds;
    private final Set<Integer> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Map<String, @Nullable Object>> changed = new ConcurrentHashMap<>();
    private final Listing listing;

    Accounts(Organisation organisation, Apps apps) {
        this.organisation = organisation;
        this.apps = apps;
        this.traits = new AccountTraits(organisation);
        this.draws = organisation.draws();
        this.ids = new ObjectIds(draws, Trait.ACCOUNT_ID, Map.of(EXAMPLE, SpecExamples.PUSH.text("Account", "id")));
        this.passwordIds = new ObjectIds(
                draws, Trait.PASSWORD_ID, Map.of(EXAMPLE, SpecExamples.PUSH.text("Account", "passwordId")));
        this.listing = new Listing(organisation.size(), this::ofEmployee);
    }

    Listing listing() {
        return listing;
    }

    AccountTraits traits() {
        return traits;
    }

    /** Returns the codes of an employee's accounts. */
    int[] ofEmployee(int employee) {
        int first = employee * AccountTraits.SLOTS;
        IntStream codes = IntStream.range(first, first + organisation.accountCount(employee));
        return forgotten.isEmpty()
                ? codes.toArray()
                : codes.filter(code -> !forgotten.contains(code)).toArray();
    }

    boolean isForgotten(int code) {
        return forgotten.contains(code);
    }

    /** Makes the account forgotten. Returns false if it was so before. */
    boolean forget(int code) {
        if (!forgotten.add(code)) {
            return false;
        }
        changed.remove(code);
        listing.changed(code / AccountTraits.SLOTS);
        return true;
    }

    /** Returns the code of the account with this id, or -1 when there is none, or none any more. */
    int codeOf(String id) {
        int code = ids.indexOf(id);
        return listing.has(code / AccountTraits.SLOTS, code) ? code : -1;
    }

    /** Returns the employee who has the password with this id, or -1 when nobody has. */
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
        return code == EXAMPLE ? SpecExamples.PUSH.text("Account", "appId") : apps.id(app(code));
    }

    String appType(int code) {
        return code == EXAMPLE ? SpecExamples.PUSH.text("Account", "appType") : apps.type(app(code));
    }

    @Nullable
    String email(int code) {
        return code == EXAMPLE ? SpecExamples.PUSH.text("Account", "email") : traits.email(code);
    }

    @Nullable
    Long lastUsed(int code) {
        return code == EXAMPLE
                ? Long.valueOf(SpecExamples.PUSH.number("Account", "lastUsedTimestamp"))
                : traits.lastUsed(code);
    }

    /** Returns the id of the account's password as found, or null where none is known. */
    @Nullable
    String passwordId(int code) {
        int password = traits.password(code);
        return password < 0 ? null : passwordIds.id(password);
    }

    /** Returns the account as changed. The map is not to be changed. */
    Map<String, @Nullable Object> account(int code) {
        Map<String, @Nullable Object> updated = changed.get(code);
        return updated != null ? updated : found(code);
    }

    /** Changes an account, and returns what became of it. The change is given a map of its own. */
    Map<String, @Nullable Object> update(int code, UnaryOperator<Map<String, @Nullable Object>> change) {
        return changed.compute(
                code, (same, before) -> change.apply(new LinkedHashMap<>(before != null ? before : found(code))));
    }

    private Map<String, @Nullable Object> found(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.example("Account");
        }
        String email = email(code);
        Long lastUsed = lastUsed(code);
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        account.put("id", id(code));
        account.put("employeeId", organisation.idOf(code / AccountTraits.SLOTS));
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
        account.put("creationTimestamp", draws.written(traits.created(code), Trait.ACCOUNT_CREATION, code));
        account.put(
                "lastUsedTimestamp", lastUsed == null ? null : draws.written(lastUsed, Trait.ACCOUNT_LAST_USE, code));
        return account;
    }

    private Map<String, @Nullable Object> loginMethods(int code) {
        String provider = draws.oneOf(PROVIDERS, Trait.ACCOUNT_PROVIDER, code);
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
