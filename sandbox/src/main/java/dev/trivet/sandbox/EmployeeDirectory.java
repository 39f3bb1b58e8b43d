package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's employees with the changes that were made through the service.
 *
 * <p>Only changed employees are held. A page of everybody is computed at once, wherever it starts. A page of a filtered list
 * is found by counting; where the next one starts is remembered, so that a walk counts everybody once.
 */
final class EmployeeDirectory {

    private static final int MAX_RESUME_POINTS = 256;

    private final Organisation organisation;
    private final Map<Integer, Employee> changed = new ConcurrentHashMap<>();
    private final Map<ResumePoint, Integer> resumePoints = new LinkedHashMap<>();

    EmployeeDirectory(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Returns the employee with this id, or null when there is none. */
    @Nullable
    Employee find(String id) {
        int index = organisation.indexOf(id);
        return index < 0 ? null : employee(index);
    }

    /** Changes the employee with this id, and returns what became of it, or null when there is none. */
    synchronized @Nullable Employee update(String id, UnaryOperator<Employee> change) {
        int index = organisation.indexOf(id);
        if (index < 0) {
            return null;
        }
        Employee updated = change.apply(employee(index));
        changed.put(index, updated);
        resumePoints.clear();
        return updated;
    }

    /** Returns at most {@code limit} employees that pass the filter, without the first {@code offset} of them. */
    Slice list(EmployeeFilter filter, int offset, int limit) {
        return filter.isEverybody() ? everybody(offset, limit) : filtered(filter, offset, limit);
    }

    private Slice everybody(int offset, int limit) {
        List<Employee> employees = new ArrayList<>();
        for (int index = offset; index < organisation.size() && employees.size() < limit; index++) {
            employees.add(employee(index));
        }
        return new Slice(employees, (long) offset + limit < organisation.size());
    }

    private synchronized Slice filtered(EmployeeFilter filter, int offset, int limit) {
        List<Employee> employees = new ArrayList<>();
        Integer resumeAt = resumePoints.get(new ResumePoint(filter, offset));
        int toSkip = resumeAt == null ? offset : 0;
        for (int index = resumeAt == null ? 0 : resumeAt; index < organisation.size(); index++) {
            Employee employee = employee(index);
            if (!filter.matches(employee)) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
            } else if (employees.size() < limit) {
                employees.add(employee);
            } else {
                remember(new ResumePoint(filter, offset + limit), index);
                return new Slice(employees, true);
            }
        }
        return new Slice(employees, false);
    }

    private void remember(ResumePoint point, int index) {
        if (resumePoints.size() == MAX_RESUME_POINTS) {
            resumePoints.remove(resumePoints.keySet().iterator().next());
        }
        resumePoints.put(point, index);
    }

    private Employee employee(int index) {
        Employee updated = changed.get(index);
        return updated != null ? updated : organisation.employee(index);
    }

    /** A part of a list, and whether more follows. */
    record Slice(List<Employee> employees, boolean moreResults) {}

    private record ResumePoint(EmployeeFilter filter, int offset) {}
}
