package dev.trivet.sandbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A login method that can be removed from an account (Push Security REST API v1, Delete a login method from an account). */
enum RemovableLoginMethod {
    USERNAME_PASSWORD("passwordLogin", false),
    OKTA_SWA("oktaSwaLogin", false),
    OIDC("oidcLogin", null),
    SAML("samlLogin", null),
    FEDCM("fedCmLogin", null);

    private final String member;
    private final @Nullable Object off;

    RemovableLoginMethod(String member, @Nullable Object off) {
        this.member = member;
        this.off = off;
    }

    /**
     * Returns the method of this name.
     *
     * @throws Refusal if there is none
     */
    static RemovableLoginMethod of(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "loginMethod is none that can be removed"));
    }

    /** Says whether an account, as JSON, has been logged into by this method. */
    boolean isOn(Map<String, @Nullable Object> account) {
        return !Objects.equals(loginMethods(account).get(member), off);
    }

    /**
     * Returns the account without this method, and without the password's identifier where that is the method.
     *
     * @throws Refusal if the account does not have it
     */
    Map<String, @Nullable Object> removeFrom(Map<String, @Nullable Object> account) {
        if (!isOn(account)) {
            throw new Refusal(400, "The account does not have this login method");
        }
        Map<String, @Nullable Object> methods = new LinkedHashMap<>(loginMethods(account));
        methods.put(member, off);
        account.put("loginMethods", methods);
        if (this == USERNAME_PASSWORD) {
            account.put("passwordId", null);
        }
        return account;
    }

    // Json.read and Accounts make objects with string keys only.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> loginMethods(Map<String, @Nullable Object> account) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(account.get("loginMethods"));
    }
}
