package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH of an employee asks for (Push Security REST API v1, Update an employee). Null means: as it was.
 *
 * @param groups the groups that replace the old ones; an empty list clears them
 */
record EmployeeChange(
        @Nullable Boolean licensed,
        @Nullable Boolean chatopsEnabled,
        @Nullable List<String> groups) {

    /**
     * Reads a request's body.
     *
     * @throws Refusal if it is empty, or a member is of the wrong type
     */
    static EmployeeChange of(Map<String, @Nullable Object> body) {
        if (body.isEmpty()) {
            throw new Refusal(400, "The request body names nothing to change");
        }
        return new EmployeeChange(flag(body, "licensed"), flag(body, "chatopsEnabled"), groups(body));
    }

    boolean unlicenses() {
        return Boolean.FALSE.equals(licensed);
    }

    /**
     * Returns the employee as changed. ChatOps goes with the licence.
     *
     * @throws Refusal if ChatOps is asked for and the employee is not licensed, or has no address to be reached at
     */
    Employee apply(Employee employee) {
        boolean newLicensed = licensed == null ? employee.licensed() : licensed;
        if (Boolean.TRUE.equals(chatopsEnabled) && !newLicensed) {
            throw new Refusal(400, "EMPLOYEE_NOT_LICENSED");
        }
        if (Boolean.TRUE.equals(chatopsEnabled) && !employee.chatopsEnabled() && !employee.isReachable()) {
            throw new Refusal(400, "CHATOPS_NOT_IN_WORKING_STATE");
        }
        boolean newChatops = chatopsEnabled == null ? employee.chatopsEnabled() : chatopsEnabled;
        return employee.withSettings(
                newLicensed, newLicensed && newChatops, groups == null ? employee.groups() : groups);
    }

    private static @Nullable Boolean flag(Map<String, @Nullable Object> body, String name) {
        if (!body.containsKey(name)) {
            return null;
        }
        if (body.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new Refusal(400, name + " must be a boolean");
    }

    private static @Nullable List<String> groups(Map<String, @Nullable Object> body) {
        if (!body.containsKey("groups")) {
            return null;
        }
        if (!(body.get("groups") instanceof List<?> list)) {
            throw new Refusal(400, "groups must be an array of strings");
        }
        List<String> groups = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof String group)) {
                throw new Refusal(400, "groups must be an array of strings");
            }
            groups.add(group);
        }
        return groups.stream().distinct().toList();
    }
}
