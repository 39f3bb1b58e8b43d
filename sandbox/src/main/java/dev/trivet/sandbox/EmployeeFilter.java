package dev.trivet.sandbox;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which employees a list holds.
 *
 * @param licensed the licensing wanted, or null for any
 * @param chatopsEnabled the ChatOps setting wanted, or null for any
 * @param groups groups of which an employee must be in one, or none for any employee
 * @param email the address wanted, or null for any
 */
record EmployeeFilter(
        @Nullable Boolean licensed,
        @Nullable Boolean chatopsEnabled,
        Set<String> groups,
        @Nullable AddressPattern email) {

    boolean isEverybody() {
        return licensed == null && chatopsEnabled == null && groups.isEmpty() && email == null;
    }

    boolean matches(Employee employee) {
        return (licensed == null || licensed == employee.licensed())
                && (chatopsEnabled == null || chatopsEnabled == employee.chatopsEnabled())
                && (groups.isEmpty() || !Collections.disjoint(groups, employee.groups()))
                && (email == null || email.matches(employee.email()));
    }
}
