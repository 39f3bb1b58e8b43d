package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's employees (REST API v1, Employees). Only changes are stored, because
 * the {@link Organization} has the initial state.
 *
 * <p>Initially, one license is free for every 20 generated employees, and at least one.
 */
final class Employees {

    private static final String NOT_FOUND = "Employee Not Found";

    private final Organization organization;
    private final Accounts accounts;
    private final Map<Integer, Map<String, @Nullable Object>> changed = new ConcurrentHashMap<>();
    private final PagedIndex index;
    private int freeLicenses;

    Employees(Organization organization, Accounts accounts) {
        this.organization = organization;
        this.accounts = accounts;
        this.index = PagedIndex.ofSingles(organization.size(), organization::arrangedEmployees);
        this.freeLicenses = Math.max(1, organization.size() / 20);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/employees", "listEmployees", this::list),
                Route.of("GET", "/v1/employees/{id}", "getEmployee", this::get),
                Route.of("PATCH", "/v1/employees/{id}", "updateEmployee", this::update),
                Route.of("POST", "/v1/employees/{id}/groups", "addEmployeeToGroup", this::addGroup),
                Route.of("DELETE", "/v1/employees/{id}/groups", "removeEmployeeFromGroup", this::removeGroup));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request)
                .flag("licensed", this::isLicensed)
                .flag("chatopsEnabled", index -> hasChatops(employee(index)))
                .anyOf("groups", index -> groups(employee(index)))
                .address("email", organization::email);
        return PageRequest.of(request).response(index, filter, this::employee);
    }

    private Response get(Request request) {
        return Response.json(200, employee(index(request)));
    }

    /**
     * Returns null if the request sets {@code licensed} to false and the employee has no accounts,
     * as documented.
     */
    private Response update(Request request) {
        Map<String, @Nullable Object> changes = changes(request.body().object());
        int index = index(request);
        Map<String, @Nullable Object> updated = change(index, employee -> apply(changes, employee));
        boolean isNull = Boolean.FALSE.equals(changes.get("licensed")) && accounts.codesOf(index).length == 0;
        return Response.json(200, isNull ? null : updated);
    }

    /** Returns the properties to change. Unknown properties are ignored, as in the vendor's API. */
    private static Map<String, @Nullable Object> changes(Map<String, @Nullable Object> body) {
        if (body.isEmpty()) {
            throw new HttpError(400, "The request body contains no changes");
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(body);
        changes.keySet().retainAll(List.of("licensed", "chatopsEnabled", "groups"));
        for (String flag : List.of("licensed", "chatopsEnabled")) {
            if (changes.containsKey(flag) && !(changes.get(flag) instanceof Boolean)) {
                throw new HttpError(400, flag + " must be a boolean");
            }
        }
        if (changes.containsKey("groups")) {
            boolean areStrings = changes.get("groups") instanceof List<?> groups
                    && groups.stream().allMatch(String.class::isInstance);
            if (!areStrings) {
                throw new HttpError(400, "groups must be an array of strings");
            }
            changes.put("groups", groups(changes).stream().distinct().toList());
        }
        return changes;
    }

    /** ChatOps requires a license and an address. It is turned off with the license. */
    private static void apply(Map<String, @Nullable Object> changes, Map<String, @Nullable Object> employee) {
        boolean hadChatops = hasChatops(employee);
        employee.putAll(changes);
        boolean isLicensed = Boolean.TRUE.equals(employee.get("licensed"));
        if (hasChatops(changes)) {
            if (!isLicensed) {
                throw new HttpError(400, "EMPLOYEE_NOT_LICENSED");
            }
            boolean hasAddress = employee.get("email") instanceof String email && !email.isEmpty();
            if (!hadChatops && !hasAddress) {
                throw new HttpError(400, "CHATOPS_NOT_IN_WORKING_STATE");
            }
        }
        employee.put("chatopsEnabled", isLicensed && hasChatops(employee));
    }

    private Response addGroup(Request request) {
        String group = request.body().string("group");
        if (group.isBlank()) {
            throw new HttpError(400, "group must not be blank");
        }
        return changeGroups(request, groups -> Labels.with(groups, group));
    }

    private Response removeGroup(Request request) {
        String group = request.body().string("group");
        return changeGroups(request, groups -> Labels.without(groups, group, NOT_FOUND + ", or not in the group"));
    }

    private Response changeGroups(Request request, UnaryOperator<List<String>> change) {
        Map<String, @Nullable Object> updated =
                change(index(request), employee -> employee.put("groups", change.apply(groups(employee))));
        return Response.json(200, Map.of("groups", groups(updated)));
    }

    private static boolean hasChatops(Map<String, @Nullable Object> employee) {
        return Boolean.TRUE.equals(employee.get("chatopsEnabled"));
    }

    private static List<String> groups(Map<String, @Nullable Object> employee) {
        return Labels.of(employee, "groups");
    }

    private int index(Request request) {
        return request.index(organization::indexOf, NOT_FOUND);
    }

    boolean isLicensed(int employee) {
        Map<String, @Nullable Object> updated = changed.get(employee);
        return updated == null ? organization.isLicensed(employee) : isLicensed(updated);
    }

    /** Returns the employee. The caller must not change the map. */
    private Map<String, @Nullable Object> employee(int employee) {
        Map<String, @Nullable Object> updated = changed.get(employee);
        return updated != null ? updated : organization.employee(employee);
    }

    /**
     * Changes an employee and returns the result. The change receives a copy.
     *
     * @throws HttpError 400 if the change requires a license and none is free
     */
    private synchronized Map<String, @Nullable Object> change(
            int employee, Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> updated = new LinkedHashMap<>(employee(employee));
        int before = licenses(updated);
        change.accept(updated);
        int left = freeLicenses + before - licenses(updated);
        if (left < 0) {
            throw new HttpError(400, "EXCEEDED_MAX_LICENSED_EMPLOYEES");
        }
        freeLicenses = left;
        changed.put(employee, updated);
        index.update(employee);
        return updated;
    }

    private static int licenses(Map<String, @Nullable Object> employee) {
        return isLicensed(employee) ? 1 : 0;
    }

    private static boolean isLicensed(Map<String, @Nullable Object> employee) {
        return Boolean.TRUE.equals(employee.get("licensed"));
    }
}
