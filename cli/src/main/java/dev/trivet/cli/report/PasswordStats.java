package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Statistics of passwords. Only their IDs are known.
 *
 * @param distinct the number of distinct passwords
 * @param reused the number of passwords that are used for more than one account
 * @param accountsWithReused the number of accounts with such a password
 * @param mostReused the passwords that are used for the most accounts
 */
record PasswordStats(long distinct, long reused, long accountsWithReused, TopN<Password> mostReused) {

    /**
     * A password: an employee who uses it, whether others use it too, and the number of accounts.
     */
    record Password(String employeeId, boolean shared, long accounts) {}

    /** Returns the IDs of the employees whose names the page may show. */
    Set<String> shownEmployees() {
        Set<String> ids = new HashSet<>();
        mostReused.shown().forEach(password -> ids.add(password.employeeId()));
        return ids;
    }

    /** Counts accounts one by one. */
    static final class Tally {
        private final Map<String, PasswordTally> passwords = new HashMap<>();

        void add(Account account) {
            String id = account.getPasswordId();
            if (id != null) {
                String employeeId = Objects.requireNonNullElse(account.getEmployeeId(), "");
                passwords
                        .computeIfAbsent(id, absent -> new PasswordTally(employeeId))
                        .add(employeeId, AppRef.of(account));
            }
        }

        /** Calls {@code consumer} with the employee and app of each use of a reused password. */
        void forEachReuse(BiConsumer<String, AppRef> consumer) {
            for (PasswordTally password : passwords.values()) {
                if (password.accounts > 1) {
                    password.uses.forEach(use -> consumer.accept(use.employeeId, use.app));
                }
            }
        }

        PasswordStats stats() {
            List<Password> reused = passwords.values().stream()
                    .filter(password -> password.accounts > 1)
                    .map(PasswordTally::stats)
                    .sorted(Comparator.comparingLong(Password::accounts)
                            .reversed()
                            .thenComparing(Password::employeeId))
                    .toList();
            return new PasswordStats(
                    passwords.size(),
                    reused.size(),
                    reused.stream().mapToLong(Password::accounts).sum(),
                    TopN.of(reused));
        }
    }

    /** An account with a password: its employee and its app. */
    private record Use(String employeeId, AppRef app) {}

    private static final class PasswordTally {
        private final String employeeId;
        private final List<Use> uses = new ArrayList<>(1);
        private boolean shared;
        private long accounts;

        PasswordTally(String employeeId) {
            this.employeeId = employeeId;
        }

        void add(String user, AppRef app) {
            accounts++;
            uses.add(new Use(user, app));
            shared |= !user.equals(employeeId);
        }

        Password stats() {
            return new Password(employeeId, shared, accounts);
        }
    }
}
