package dev.trivet.sandbox;

import dev.trivet.sandbox.data.Organization;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employee in the initial state of the sandbox, without changes through Push Security's API.
 *
 * @param id the ID, in the form of a UUID unless another is arranged
 * @param hasEmail whether Push Security's response has the property {@code email}, even if null
 * @param email the address as listed, which can be null, empty or invalid
 * @param firstName the first name, in its native script
 * @param lastName the last name, in its native script
 * @param department the department, or null if the response does not have the property
 * @param location the location, or null
 * @param licensed whether the employee is licensed
 * @param chatopsEnabled whether ChatOps is enabled
 * @param groups the groups, possibly none
 * @param creationTimestamp the time of creation, in UNIX seconds
 * @param accountCount the number of accounts
 */
public record SandboxEmployee(
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
    public SandboxEmployee {
        groups = List.copyOf(groups);
    }

    /** Returns a list whose elements are computed on access. */
    static List<SandboxEmployee> listOf(Organization organization) {
        return new AbstractList<>() {
            @Override
            public SandboxEmployee get(int index) {
                int employee = organization.indexAt(index);
                return of(organization.employee(employee), organization.accountCount(employee));
            }

            @Override
            public int size() {
                return organization.totalSize();
            }
        };
    }

    private static SandboxEmployee of(Map<String, @Nullable Object> json, int accountCount) {
        return new SandboxEmployee(
                string(json, "id"),
                json.containsKey("email"),
                (String) json.get("email"),
                string(json, "firstName"),
                string(json, "lastName"),
                (String) json.get("department"),
                (String) json.get("location"),
                Boolean.TRUE.equals(json.get("licensed")),
                Boolean.TRUE.equals(json.get("chatopsEnabled")),
                ((List<?>) Objects.requireNonNull(json.get("groups")))
                        .stream().map(String.class::cast).toList(),
                ((Number) Objects.requireNonNull(json.get("creationTimestamp"))).longValue(),
                accountCount);
    }

    private static String string(Map<String, @Nullable Object> json, String property) {
        return (String) Objects.requireNonNull(json.get(property), property);
    }

    /** Returns the ID only, because names and addresses must not be logged. */
    @Override
    public String toString() {
        return "SandboxEmployee[id=" + id + "]";
    }
}
