package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The accounts on other apps: none to three per employee. An account's code is four times its employee, plus its slot. */
final class OtherAccounts {

    private static final int SLOTS = 4;
    private static final int EXAMPLE = Organisation.ACCOUNT_OWNER * SLOTS;

    private final Organisation organisation;
    private final OtherApps apps;
    private final Draws draws;
    private final ObjectIds ids;
    private final Listing listing;

    OtherAccounts(Organisation organisation, OtherApps apps) {
        this.organisation = organisation;
        this.apps = apps;
        this.draws = organisation.draws();
        this.ids = new ObjectIds(
                draws, Trait.OTHER_ACCOUNT_ID, Map.of(EXAMPLE, SpecExamples.PUSH.text("OtherAccount", "id")));
        this.listing = new Listing(organisation.size(), this::codesOf);
    }

    Listing listing() {
        return listing;
    }

    /** Returns the code of the account with this id, or -1 when there is none. */
    int codeOf(String id) {
        int code = ids.indexOf(id);
        return listing.has(code / SLOTS, code) ? code : -1;
    }

    String email(int code) {
        return code == EXAMPLE
                ? SpecExamples.PUSH.text("OtherAccount", "email")
                : organisation.addresses().plain(code / SLOTS);
    }

    String appId(int code) {
        return code == EXAMPLE ? SpecExamples.PUSH.text("OtherAccount", "otherAppId") : apps.id(app(code));
    }

    @Nullable
    Long lastUsed(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.number("OtherAccount", "lastUsedTimestamp");
        }
        return code % 10 == 3 ? null : created(code) + draws.below(20_000_000, Trait.OTHER_ACCOUNT_LAST_USE, code);
    }

    Map<String, @Nullable Object> account(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.example("OtherAccount");
        }
        Long lastUsed = lastUsed(code);
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        account.put("id", ids.id(code));
        account.put("employeeId", organisation.idOf(code / SLOTS));
        account.put("otherAppId", appId(code));
        account.put("email", email(code));
        account.put("loginMethods", loginMethods(apps.hasPasswordLogin(app(code)), code));
        account.put("creationTimestamp", draws.written(created(code), Trait.OTHER_ACCOUNT_CREATION, code));
        account.put(
                "lastUsedTimestamp",
                lastUsed == null ? null : draws.written(lastUsed, Trait.OTHER_ACCOUNT_LAST_USE, code));
        return account;
    }

    private static Map<String, @Nullable Object> loginMethods(boolean password, int code) {
        Map<String, @Nullable Object> methods = new LinkedHashMap<>();
        methods.put("passwordLogin", password);
        methods.put("oidcLogin", password ? null : "GOOGLE_WORKSPACE");
        methods.put("samlLogin", code % 9 == 0 ? "OKTA" : null);
        methods.put("fedCmLogin", code % 11 == 0 ? "GOOGLE" : null);
        return methods;
    }

    private int app(int code) {
        return apps.usedBy(code / SLOTS, code);
    }

    private long created(int code) {
        return draws.time(1_650_000_000L, 48_000_000, Trait.OTHER_ACCOUNT_CREATION, code);
    }

    private int[] codesOf(int employee) {
        int count = draws.below(SLOTS, Trait.OTHER_ACCOUNT_COUNT, employee);
        int atLeast = employee == Organisation.ACCOUNT_OWNER ? 1 : 0;
        return IntStream.range(0, Math.max(atLeast, count))
                .map(slot -> employee * SLOTS + slot)
                .toArray();
    }
}
