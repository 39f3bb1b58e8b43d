package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import dev.trivet.push.model.Finding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an app. An app without an ID is identified by its type.
 *
 * @param key the app's ID, or else its type, or else an empty string
 * @param type the app's type, or an empty string
 */
record AppRef(String key, String type) {
    static AppRef of(Account account) {
        return of(account.getAppId(), account.getAppType());
    }

    static AppRef of(Finding finding) {
        return of(finding.getAppId(), finding.getAppType());
    }

    private static AppRef of(@Nullable String id, @Nullable String type) {
        String knownType = Objects.requireNonNullElse(type, "");
        return new AppRef(Objects.requireNonNullElse(id, knownType), knownType);
    }

    boolean isKnown() {
        return !key.isEmpty();
    }
}
