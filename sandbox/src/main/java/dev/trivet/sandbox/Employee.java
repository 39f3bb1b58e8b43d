package dev.trivet.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employee of the simulated organisation, as the Push Security simulation answers it.
 *
 * @param id the id, in the form of a UUID
 * @param hasEmail false when the answer has no member {@code email} at all
 * @param email the address as the directory holds it, which may be null, empty or no valid address
 * @param firstName the first name, in the employee's own script
 * @param lastName the last name, in the employee's own script
 * @param department the department, or null: then the answer leaves the member out
 * @param location the location, or null: then the answer says null
 * @param licensed whether the employee is licensed
 * @param chatopsEnabled whether ChatOps is enabled
 * @param groups the groups, possibly none
 * @param creationTimestamp when the employee was created, in UNIX seconds
 * @param accountCount how many accounts the employee has
 */
public record Employee(
        String id,
        boolean hasEmail,
        @Nullable String email,
        String firstName,
        String lastName,
        @Nullable String department,
        @Nullable String location,
        boolean licensed,
        boolean chatopsEnabled,
        List<String> groups,
        long creationTimestamp,
        int accountCount) {

    /** Copies the groups. */
    public Employee {
        groups = List.copyOf(groups);
    }

    /** Says whether there is an address at all. */
    boolean isReachable() {
        return email != null && !email.isEmpty();
    }

    Employee withGroups(List<String> newGroups) {
        return withSettings(licensed, chatopsEnabled, newGroups);
    }

    Employee withSettings(boolean newLicensed, boolean newChatopsEnabled, List<String> newGroups) {
        return new Employee(
                id,
                hasEmail,
                email,
                firstName,
                lastName,
                department,
                location,
                newLicensed,
                newChatopsEnabled,
                newGroups,
                creationTimestamp,
                accountCount);
    }

    /** Returns the id only: names and addresses do not belong in logs, not even invented ones. */
    @Override
    public String toString() {
        return "Employee[id=" + id + "]";
    }
}
