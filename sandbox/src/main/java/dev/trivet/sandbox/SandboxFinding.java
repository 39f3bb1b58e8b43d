package dev.trivet.sandbox;

import java.util.function.Consumer;

/** The types of findings in Push Security's API. */
public enum SandboxFinding {
    /** The account has no multi-factor authentication. */
    MFA_NOT_REGISTERED,
    /** The account's password is also used elsewhere. */
    REUSED_PASSWORD,
    /** Another employee also uses the account's credentials. */
    SHARED_ACCOUNT,
    /** A third-party integration was not used for 90 days or more. */
    UNUSED_THIRD_PARTY_APP,
    /** The account's password is weak. */
    WEAK_PASSWORD,
    /** The account's password appeared in a data breach. */
    LEAKED_PASSWORD,
    /** The employee usually types passwords instead of using a password manager. */
    PASSWORD_MANAGER_NOT_USED,
    /** The account's credentials were stolen. */
    STOLEN_CREDENTIALS;

    ObjectBuilder finding(Consumer<ObjectBuilder> changes) {
        ObjectBuilder finding = new ObjectBuilder().set("type", name());
        changes.accept(finding);
        return finding;
    }
}
