package dev.trivet.examples;

import static java.util.Objects.requireNonNull;

import dev.trivet.PushSecurity;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.ListAccountsQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Offboards employees in Push Security: forgets their accounts, then removes their license. An
 * example of an application's service, to show how to test one.
 */
public final class Offboarding {
    private static final EmployeeUpdate WITHOUT_LICENSE =
            EmployeeUpdate.builder().licensed(false).build();

    private final PushSecurity push;

    /** Creates a service that uses {@code push}. */
    public Offboarding(PushSecurity push) {
        this.push = push;
    }

    /**
     * Offboards an employee. The license is removed only if all accounts were forgotten;
     * otherwise, call this method again.
     *
     * @throws TrivetException if the employee or the accounts cannot be read, if forgetting an
     *     account fails permanently, or if the license cannot be removed
     */
    public Result offboard(String employeeId) {
        Employee employee = push.employees().get(employeeId).execute();
        List<String> forgotten = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> uncertain = new ArrayList<>();
        for (String accountId : accountIds(employee)) {
            try {
                push.accounts().forget(accountId).execute();
                forgotten.add(accountId);
            } catch (NotFoundException e) {
                forgotten.add(accountId);
            } catch (TrivetException e) {
                if (!e.isRetryable()) {
                    throw e;
                }
                // The response can be lost after the account was forgotten.
                (e.mayHaveBeenApplied() ? uncertain : failed).add(accountId);
            }
        }
        Result result = new Result(forgotten, failed, uncertain);
        if (result.isComplete()) {
            push.employees().update(employeeId, WITHOUT_LICENSE).execute();
        }
        return result;
    }

    /**
     * Returns the IDs of the employee's accounts. Reads all pages before the first account is
     * forgotten, because forgetting accounts shifts the pages.
     */
    private List<String> accountIds(Employee employee) {
        ListAccountsQuery query =
                ListAccountsQuery.builder().email(employee.getEmail()).build();
        List<String> ids = new ArrayList<>();
        for (Account account : push.accounts().list(query).toList()) {
            // The filter also finds longer addresses that contain this one.
            if (requireNonNull(employee.getId()).equals(account.getEmployeeId())) {
                ids.add(requireNonNull(account.getId()));
            }
        }
        return ids;
    }

    /**
     * The result of offboarding.
     *
     * @param forgotten the IDs of the accounts that are forgotten
     * @param failed the IDs of the accounts that are not forgotten
     * @param uncertain the IDs of the accounts whose state is unknown
     */
    public record Result(List<String> forgotten, List<String> failed, List<String> uncertain) {
        /** Copies the lists. */
        public Result {
            forgotten = List.copyOf(forgotten);
            failed = List.copyOf(failed);
            uncertain = List.copyOf(uncertain);
        }

        /** Returns whether all accounts are forgotten. */
        public boolean isComplete() {
            return failed.isEmpty() && uncertain.isEmpty();
        }
    }
}
