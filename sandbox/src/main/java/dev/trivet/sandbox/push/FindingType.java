package dev.trivet.sandbox.push;

import java.util.List;

/** The types of findings (Push Security REST API v1), in the order of the OpenAPI document. */
enum FindingType {
    MFA_NOT_REGISTERED,
    REUSED_PASSWORD,
    SHARED_ACCOUNT,
    UNUSED_THIRD_PARTY_APP,
    WEAK_PASSWORD,
    LEAKED_PASSWORD,
    PASSWORD_MANAGER_NOT_USED,
    STOLEN_CREDENTIALS;

    static final List<FindingType> ALL = List.of(values());

    static final int COUNT = ALL.size();

    boolean isAboutPassword() {
        return switch (this) {
            case REUSED_PASSWORD, WEAK_PASSWORD, LEAKED_PASSWORD, STOLEN_CREDENTIALS -> true;
            default -> false;
        };
    }

    boolean isAboutAccount() {
        return this != UNUSED_THIRD_PARTY_APP && this != PASSWORD_MANAGER_NOT_USED;
    }

    boolean isAboutApp() {
        return this != PASSWORD_MANAGER_NOT_USED;
    }
}
