package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A login method that can be deleted (Push Security REST API v1, Delete a login method from an
 * account).
 */
enum RemovableLoginMethod {
    USERNAME_PASSWORD("passwordLogin", false),
    OKTA_SWA("oktaSwaLogin", false),
    OIDC("oidcLogin", null),
    SAML("samlLogin", null),
    FEDCM("fedCmLogin", null);

    private static final List<String> NAMES = ApiSpec.PUSH.enumValues("RemovableLoginMethod");

    private final String property;
    /** The value of the property if the account does not have the method. */
    private final @Nullable Boolean absentValue;

    RemovableLoginMethod(String property, @Nullable Boolean absentValue) {
        this.property = property;
        this.absentValue = absentValue;
    }

    /**
     * Returns the method with this name.
     *
     * @throws HttpError 400 if the method does not exist
     */
    static RemovableLoginMethod of(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HttpError(400, "loginMethod must be one of " + String.join(", ", NAMES)));
    }

    /** Returns whether an account has this method. */
    boolean isOn(Map<String, @Nullable Object> account) {
        return !Objects.equals(loginMethods(account).get(property), absentValue);
    }

    /**
     * Removes this method from an account, and the password's ID together with the password.
     *
     * @throws HttpError 400 if the account does not have this method
     */
    void removeFrom(Map<String, @Nullable Object> account) {
        if (!isOn(account)) {
            throw new HttpError(400, "The account does not have this login method");
        }
        Map<String, @Nullable Object> methods = new LinkedHashMap<>(loginMethods(account));
        methods.put(property, absentValue);
        account.put("loginMethods", methods);
        if (this == USERNAME_PASSWORD) {
            account.put("passwordId", null);
        }
    }

    private static Map<String, @Nullable Object> loginMethods(Map<String, @Nullable Object> account) {
        return Json.object(account.get("loginMethods"));
    }
}
