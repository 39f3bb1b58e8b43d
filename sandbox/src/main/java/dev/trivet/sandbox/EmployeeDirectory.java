package dev.trivet.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The organisation's employees with the changes that were made through the service. Only changed employees are held.
 *
 * <p>There are licences for all who are licensed as hired, and for one in twenty more.
 */
final class EmployeeDirectory {

    private final Organisation organisation;
    private final Map<Integer, Employee> changed = new ConcurrentHashMap<>();
    private final Listing listing;
    private int freeLicences;

    EmployeeDirectory(Organisation organisation) {
        this.organisation = organisation;
        this.listing = Listing.ofSingles(organisation.size());
        this.freeLicences = Math.max(1, organisation.size() / 20);
    }

    Listing listing() {
        return listing;
    }

    /** Returns the employee at {@code index}, as changed. */
    Employee employee(int index) {
        Employee updated = changed.get(index);
        return updated != null ? updated : organisation.employee(index);
    }

    /** Returns the index of the employee with this id, or -1 when there is none. */
    int indexOf(String id) {
        return organisation.indexOf(id);
    }

    /**
     * Changes the employee at {@code index}, and returns what became of it.
     *
     * @throws Refusal if the change needs a licence and none is free
     */
    synchronized Employee update(int index, UnaryOperator<Employee> change) {
        Employee before = employee(index);
        Employee updated = change.apply(before);
        int left = freeLicences - licences(updated) + licences(before);
        if (left < 0) {
            throw new Refusal(400, "EXCEEDED_MAX_LICENSED_EMPLOYEES");
        }
        freeLicences = left;
        changed.put(index, updated);
        listing.changed(index);
        return updated;
    }

    private static int licences(Employee employee) {
        return employee.licensed() ? 1 : 0;
    }
}
