package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The accounts with and without multi-factor authentication. For the rest it is unknown.
 *
 * @param accounts the number of accounts
 * @param with accounts with MFA
 * @param without accounts without MFA
 * @param passwordWithout accounts without MFA, but with password login
 * @param apps the apps with the most accounts without MFA
 */
record MfaStats(long accounts, long with, long without, long passwordWithout, TopN<App> apps) {

    /** The accounts on one app; those whose app has no id are counted by its type. */
    record App(String key, String type, long accounts, long without, long passwordWithout) {}

    long unknown() {
        return accounts - with - without;
    }

    /** Counts accounts one by one. */
    static final class Tally {
        private final Map<String, AppTally> apps = new HashMap<>();
        private long accounts;
        private long with;
        private long without;
        private long passwordWithout;

        void add(Account account) {
            accounts++;
            AppTally app = app(account);
            app.accounts++;
            Boolean registered = account.isMfaRegistered();
            if (Boolean.TRUE.equals(registered)) {
                with++;
            } else if (registered != null) {
                without++;
                app.without++;
                if (LoginStats.usesPassword(account)) {
                    passwordWithout++;
                    app.passwordWithout++;
                }
            }
        }

        private AppTally app(Account account) {
            String type = Objects.requireNonNullElse(account.getAppType(), "");
            String key = Objects.requireNonNullElse(account.getAppId(), type);
            return apps.computeIfAbsent(key, absent -> new AppTally(type));
        }

        MfaStats stats() {
            return new MfaStats(
                    accounts,
                    with,
                    without,
                    passwordWithout,
                    TopN.of(apps.entrySet().stream()
                            .map(app -> app.getValue().stats(app.getKey()))
                            .filter(app -> app.without > 0)
                            .sorted(Comparator.comparingLong(App::without)
                                    .reversed()
                                    .thenComparing(App::key))
                            .toList()));
        }
    }

    private static final class AppTally {
        private final String type;
        private long accounts;
        private long without;
        private long passwordWithout;

        AppTally(String type) {
            this.type = type;
        }

        App stats(String key) {
            return new App(key, type, accounts, without, passwordWithout);
        }
    }
}
