package dev.trivet.sandbox;

import java.util.List;

/** What a finding is about (Push Security REST API v1, FindingType). */
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

    static final int COUNT = 8;

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
