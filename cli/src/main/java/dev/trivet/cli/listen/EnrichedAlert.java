package dev.trivet.cli.listen;

import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.LoginMethods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert with its employee, and their accounts and findings from Push Security.
 *
 * @param alert the alert
 * @param employee the employee with the exposed address, or null if there is none or the lookup
 *     failed
 * @param accounts the employee's accounts that log in with the address, or null if they are not
 *     known
 * @param openFindings the open findings about the employee, or null if they are not known
 * @param failures a message for each lookup that failed
 */
record EnrichedAlert(
        PendingAlert alert,
        @Nullable Employee employee,
        @Nullable List<Account> accounts,
        @Nullable List<Finding> openFindings,
        List<String> failures) {

    static boolean hasPassword(Account account) {
        LoginMethods methods = account.getLoginMethods();
        return methods != null && Boolean.TRUE.equals(methods.isPasswordLogin());
    }

    static boolean lacksMfa(Account account) {
        return Boolean.FALSE.equals(account.isMfaRegistered());
    }

    static boolean hasUnknownMfa(Account account) {
        return account.isMfaRegistered() == null;
    }

    /** Hides the employee. */
    @Override
    public String toString() {
        return "EnrichedAlert[hidden]";
    }
}
