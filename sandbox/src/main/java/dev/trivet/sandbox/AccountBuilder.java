package dev.trivet.sandbox;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A builder of an arranged account. By default, the account has the employee's address and no login
 * methods, and it is unknown whether multi-factor authentication is registered.
 */
public final class AccountBuilder extends ObjectBuilder {

    AccountBuilder() {}

    /** Sets the ID. By default, it is generated. */
    public AccountBuilder id(String id) {
        return set("id", id);
    }

    /** Sets the address with which the user logs in. By default, it is the employee's. */
    public AccountBuilder email(String address) {
        return set("email", address);
    }

    /** Adds a login with a password. */
    public AccountBuilder passwordLogin() {
        setIn("loginMethods", "passwordLogin", true);
        return this;
    }

    /**
     * Adds a login with a password that other accounts can also have.
     *
     * @param passwordId the ID of the password
     */
    public AccountBuilder passwordLogin(String passwordId) {
        return passwordLogin().set("passwordId", passwordId);
    }

    /** Adds an OIDC login with an identity provider, for instance {@code GOOGLE_WORKSPACE}. */
    public AccountBuilder oidcLogin(String provider) {
        setIn("loginMethods", "oidcLogin", provider);
        return this;
    }

    /** Adds a SAML login with an identity provider, for instance {@code OKTA}. */
    public AccountBuilder samlLogin(String provider) {
        setIn("loginMethods", "samlLogin", provider);
        return this;
    }

    /**
     * Registers multi-factor authentication.
     *
     * @param methods the methods, for instance {@code APP_TOTP}
     */
    public AccountBuilder withMfa(String... methods) {
        return set("mfaRegistered", true).set("mfaMethods", List.of(methods));
    }

    /** Sets that multi-factor authentication is not registered. */
    public AccountBuilder withoutMfa() {
        return set("mfaRegistered", false).set("mfaMethods", List.of());
    }

    /** Sets the time of the last use, in UNIX seconds. */
    public AccountBuilder lastUsed(long seconds) {
        return set("lastUsedTimestamp", seconds);
    }

    /** Adds an open finding to this account. */
    public AccountBuilder finding(SandboxFinding type) {
        return finding(type, finding -> {});
    }

    /**
     * Adds a finding to this account. By default, it is open.
     *
     * @param finding sets further properties of the finding
     */
    public AccountBuilder finding(SandboxFinding type, Consumer<ObjectBuilder> finding) {
        add("findings", type.finding(finding));
        return this;
    }

    @Override
    public AccountBuilder set(String property, @Nullable Object value) {
        super.set(property, value);
        return this;
    }
}
