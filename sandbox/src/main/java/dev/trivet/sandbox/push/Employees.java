package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.HttpError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The organization's employees, with the changes made through the API. Only changes are stored.
 *
 * <p>At the start, one license is free for each twenty employees, and at least one.
 */
final class Employees {

    private final Organization organization;
    private final Map<Integer, Map<String, @Nullable Object>> changed = new ConcurrentHashMap<>();
    private final PagedIndex index;
    private int freeLicenses;

    Employees(Organization organization) {
        this.organization = organization;
        this.index = PagedIndex.ofSingles(organization.size());
        this.freeLicenses = Math.max(1, organization.size() / 20);
    }

    PagedIndex index() {
        return index;
    }

    /** Returns the index of the employee with this id, or -1. */
    int indexOf(String id) {
        return organization.indexOf(id);
    }

    @Nullable
    String email(int employee) {
        return organization.email(employee);
    }

    boolean isLicensed(int employee) {
        Map<String, @Nullable Object> updated = changed.get(employee);
        return updated == null ? organization.isLicensed(employee) : isLicensed(updated);
    }

    /** Returns the employee. The caller must not change the map. */
    Map<String, @Nullable Object> employee(int employee) {
        Map<String, @Nullable Object> updated = changed.get(employee);
        return updated != null ? updated : organization.employee(employee);
    }

    /**
     * Changes an employee and returns the result. The change receives a copy.
     *
     * @throws HttpError 400 if the change needs a license and none is free
     */
    synchronized Map<String, @Nullable Object> update(int employee, Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> updated = new LinkedHashMap<>(employee(employee));
        int before = licenses(updated);
        change.accept(updated);
        int left = freeLicenses + before - licenses(updated);
        if (left < 0) {
            throw new HttpError(400, "EXCEEDED_MAX_LICENSED_EMPLOYEES");
        }
        freeLicenses = left;
        changed.put(employee, updated);
        index.changed(employee);
        return updated;
    }

    private static int licenses(Map<String, @Nullable Object> employee) {
        return isLicensed(employee) ? 1 : 0;
    }

    private static boolean isLicensed(Map<String, @Nullable Object> employee) {
        return Boolean.TRUE.equals(employee.get("licensed"));
    }
}
