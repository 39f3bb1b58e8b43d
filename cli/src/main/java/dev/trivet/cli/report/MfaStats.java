package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Statistics of multi-factor authentication (MFA). Whether an account has MFA may be unknown.
 *
 * @param accounts the number of accounts
 * @param withMfa the number of accounts with MFA
 * @param withoutMfa the number of accounts without MFA
 * @param passwordWithoutMfa the number of accounts with a password login and without MFA
 * @param apps the apps with accounts without MFA, in descending order of the number of these
 *     accounts
 */
record MfaStats(long accounts, long withMfa, long withoutMfa, long passwordWithoutMfa, TopN<App> apps) {

    /** The number of accounts on one app. Accounts without an app ID are counted by app type. */
    record App(AppRef app, long accounts, long withoutMfa, long passwordWithoutMfa) {}

    long unknown() {
        return accounts - withMfa - withoutMfa;
    }

    /** Counts accounts one by one. */
    static final class Tally {
        private final Map<AppRef, AppTally> apps = new HashMap<>();
        private long accounts;
        private long withMfa;
        private long withoutMfa;
        private long passwordWithoutMfa;

        void add(Account account) {
            accounts++;
            AppTally app = apps.computeIfAbsent(AppRef.of(account), absent -> new AppTally());
            app.accounts++;
            Boolean registered = account.isMfaRegistered();
            if (Boolean.TRUE.equals(registered)) {
                withMfa++;
            } else if (registered != null) {
                withoutMfa++;
                app.withoutMfa++;
                if (LoginStats.hasPassword(account)) {
                    passwordWithoutMfa++;
                    app.passwordWithoutMfa++;
                }
            }
        }

        MfaStats stats() {
            return new MfaStats(
                    accounts,
                    withMfa,
                    withoutMfa,
                    passwordWithoutMfa,
                    TopN.of(apps.entrySet().stream()
                            .map(app -> app.getValue().stats(app.getKey()))
                            .filter(app -> app.withoutMfa > 0)
                            .sorted(Comparator.comparingLong(App::withoutMfa)
                                    .reversed()
                                    .thenComparing(app -> app.app().key()))
                            .toList()));
        }
    }

    private static final class AppTally {
        private long accounts;
        private long withoutMfa;
        private long passwordWithoutMfa;

        App stats(AppRef app) {
            return new App(app, accounts, withoutMfa, passwordWithoutMfa);
        }
    }
}
