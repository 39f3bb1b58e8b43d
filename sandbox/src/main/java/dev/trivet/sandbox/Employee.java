package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Reads an employee from the JSON of an answer. */
    static Employee of(Map<String, @Nullable Object> json, int accountCount) {
        List<String> groups = new ArrayList<>();
        if (json.get("groups") instanceof List<?> names) {
            names.forEach(name -> groups.add((String) name));
        }
        return new Employee(
                (String) Objects.requireNonNull(json.get("id")),
                json.containsKey("email"),
                (String) json.get("email"),
                (String) Objects.requireNonNull(json.get("firstName")),
                (String) Objects.requireNonNull(json.get("lastName")),
                (String) json.get("department"),
                (String) json.get("location"),
                Boolean.TRUE.equals(json.get("licensed")),
                Boolean.TRUE.equals(json.get("chatopsEnabled")),
                groups,
                ((Number) Objects.requireNonNull(json.get("creationTimestamp"))).longValue(),
                accountCount);
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
