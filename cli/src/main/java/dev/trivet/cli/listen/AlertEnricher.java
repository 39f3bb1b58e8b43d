package dev.trivet.cli.listen;

import dev.trivet.EmailHash;
import dev.trivet.PushSecurity;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.ListAccountsQuery;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.push.model.ListFindingsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the employee of an alert in Push Security, and their accounts and findings. A lookup
 * that fails is reported. Accounts and findings are looked up only if the employee was found.
 */
final class AlertEnricher {
    private final PushSecurity push;
    private final EmployeeIndex index;

    AlertEnricher(PushSecurity push, EmployeeIndex index) {
        this.push = push;
        this.index = index;
    }

    /**
     * Requests a single employee, to check the credentials, and returns whether one exists.
     *
     * @throws TrivetException if the request fails
     */
    boolean hasEmployees() {
        return push.employees()
                .list(ListEmployeesQuery.builder().limit(1).build())
                .iterator()
                .hasNext();
    }

    /**
     * Looks up the employee, accounts and findings of {@code alert}.
     *
     * @throws InterruptedCallException if the thread is interrupted
     */
    EnrichedAlert enrich(PendingAlert alert) {
        List<String> failures = new ArrayList<>();
        Employee employee = attempt("Employee lookup", () -> employee(alert), failures);
        if (employee == null || employee.getId() == null) {
            return new EnrichedAlert(alert, employee, null, null, failures);
        }
        List<Account> accounts = attempt("Account lookup", () -> accounts(employee), failures);
        List<Finding> findings = attempt("Finding lookup", () -> openFindings(employee), failures);
        return new EnrichedAlert(alert, employee, accounts, findings, failures);
    }

    private static <T> @Nullable T attempt(String lookup, Supplier<? extends @Nullable T> call, List<String> failures) {
        try {
            return call.get();
        } catch (InterruptedCallException e) {
            throw e;
        } catch (RuntimeException e) {
            // An internal error must not affect later alerts.
            failures.add(lookup + " failed: " + ErrorMessages.of(e).getMessage());
            return null;
        }
    }

    private @Nullable Employee employee(PendingAlert alert) {
        EmailHash hash = alert.recorded().hash();
        if (hash == null) {
            return null;
        }
        String username = alert.username();
        Employee byAddress = username != null && username.contains("@") ? employee(username.strip(), hash) : null;
        return byAddress != null
                ? byAddress
                : index.find(hash).map(this::employee).orElse(null);
    }

    /**
     * Finds an employee by address and hash. The hash is compared too, because the vendor's filter
     * matches parts of addresses.
     */
    private @Nullable Employee employee(String address, EmailHash hash) {
        return push.employees().list(ListEmployeesQuery.builder().email(address).build()).stream()
                .filter(employee ->
                        EmployeeIndex.hash(employee).filter(hash::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Employee employee(String id) {
        try {
            return push.employees().get(id).execute();
        } catch (NotFoundException e) {
            return null;
        }
    }

    /**
     * Returns the accounts with the exposed address. Push Security can filter accounts by address,
     * but not by employee.
     */
    private List<Account> accounts(Employee employee) {
        String address = Objects.requireNonNullElse(employee.getEmail(), "").strip();
        // An empty filter would match all accounts.
        return address.isEmpty()
                ? List.of()
                : push
                        .accounts()
                        .list(ListAccountsQuery.builder().email(address).build())
                        .stream()
                        .filter(account -> Objects.equals(account.getEmployeeId(), employee.getId()))
                        .toList();
    }

    private List<Finding> openFindings(Employee employee) {
        return push
                .findings()
                .list(ListFindingsQuery.builder()
                        .state(FindingState.OPEN)
                        .employeeId(employee.getId())
                        .build())
                .stream()
                .toList();
    }
}
