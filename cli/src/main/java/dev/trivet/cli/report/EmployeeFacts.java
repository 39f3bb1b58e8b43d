package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The number of an employee's accounts with a password, accounts without MFA and open findings, and
 * the reasons to act that result from them.
 */
final class EmployeeFacts {
    /** The facts of an employee without accounts or open findings. */
    static final EmployeeFacts NONE = new EmployeeFacts("");

    private final String id;
    private final Map<Reason, Set<AppRef>> reasons = new EnumMap<>(Reason.class);
    private long withPassword;
    private long withoutMfa;
    private long passwordWithoutMfa;
    private long openFindings;

    private EmployeeFacts(String id) {
        this.id = id;
    }

    /** Returns Push Security's ID of the employee. */
    String id() {
        return id;
    }

    long withPassword() {
        return withPassword;
    }

    long withoutMfa() {
        return withoutMfa;
    }

    /** Returns the number of accounts with a password login and without MFA. */
    long passwordWithoutMfa() {
        return passwordWithoutMfa;
    }

    long openFindings() {
        return openFindings;
    }

    boolean has(Reason reason) {
        return reasons.containsKey(reason);
    }

    /** Returns the apps that a reason is about; empty if they are not known. */
    Set<AppRef> apps(Reason reason) {
        return reasons.getOrDefault(reason, Set.of());
    }

    private void add(Reason reason, AppRef app) {
        Set<AppRef> apps = reasons.computeIfAbsent(reason, absent -> new LinkedHashSet<>());
        if (app.isKnown()) {
            apps.add(app);
        }
    }

    private void add(Account account) {
        boolean password = LoginStats.hasPassword(account);
        if (password) {
            withPassword++;
        }
        if (Boolean.FALSE.equals(account.isMfaRegistered())) {
            withoutMfa++;
            if (password) {
                passwordWithoutMfa++;
                add(Reason.PASSWORD_WITHOUT_MFA, AppRef.of(account));
            }
        }
    }

    private void add(Finding finding) {
        openFindings++;
        FindingType type = finding.getType();
        if (FindingType.STOLEN_CREDENTIALS.equals(type)) {
            add(Reason.STOLEN_CREDENTIALS, AppRef.of(finding));
        } else if (FindingType.LEAKED_PASSWORD.equals(type)) {
            add(Reason.LEAKED_PASSWORD, AppRef.of(finding));
        } else if (FindingType.REUSED_PASSWORD.equals(type)) {
            add(Reason.REUSED_PASSWORD, AppRef.of(finding));
        }
    }

    /** Hides the apps. */
    @Override
    public String toString() {
        return "EmployeeFacts[hidden]";
    }

    /** The facts of all employees who have accounts or open findings. */
    static final class Tally {
        private final Map<String, EmployeeFacts> byId = new HashMap<>();

        void add(Account account) {
            if (account.getEmployeeId() != null) {
                of(account.getEmployeeId()).add(account);
            }
        }

        void add(Finding finding) {
            if (finding.getEmployeeId() != null && FindingState.OPEN.equals(finding.getState())) {
                of(finding.getEmployeeId()).add(finding);
            }
        }

        /**
         * Records that an employee uses a reused password for an account on {@code app}.
         *
         * @param employeeId the employee, or an empty string if the account has none
         */
        void addReused(String employeeId, AppRef app) {
            if (!employeeId.isEmpty()) {
                of(employeeId).add(Reason.REUSED_PASSWORD, app);
            }
        }

        private EmployeeFacts of(String id) {
            return byId.computeIfAbsent(id, EmployeeFacts::new);
        }

        EmployeeFacts get(String id) {
            return byId.getOrDefault(id, NONE);
        }

        Collection<EmployeeFacts> all() {
            return byId.values();
        }
    }
}
