package dev.trivet;

import static dev.trivet.push.PushOperations.ADD_EMPLOYEE_TO_GROUP;
import static dev.trivet.push.PushOperations.GET_EMPLOYEE;
import static dev.trivet.push.PushOperations.LIST_EMPLOYEES;
import static dev.trivet.push.PushOperations.REMOVE_EMPLOYEE_FROM_GROUP;
import static dev.trivet.push.PushOperations.UPDATE_EMPLOYEE;
import static java.util.Objects.requireNonNull;

import dev.trivet.errors.NotFoundException;
import dev.trivet.push.api.EmployeesApi;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeGroups;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.GroupMembership;
import dev.trivet.push.model.ListEmployeesQuery;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/** The operations on employees: Push Security REST API v1, Employees. */
public final class PushEmployees extends PushResource<Employee, ListEmployeesQuery> {
    private static final ListEmployeesQuery ALL = ListEmployeesQuery.builder().build();

    private final EmployeesApi api;

    PushEmployees(EmployeesApi api, CallExecutor calls) {
        super(calls, LIST_EMPLOYEES, ALL, api::listEmployees, GET_EMPLOYEE, api::getEmployee);
        this.api = api;
    }

    /**
     * Updates an employee: the license, the groups and ChatOps. Properties that {@code update} does
     * not set are not changed; its groups replace all groups of the employee, and an empty list
     * clears them.
     *
     * <p>The result is the employee, or empty if the vendor no longer lists the employee, for
     * example because the license of an employee without accounts was removed.
     *
     * @param id the employee's identifier
     * @throws IllegalArgumentException if {@code id} or a group is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public ApiCall<Optional<Employee>> update(String id, EmployeeUpdate update) {
        Arguments.allNonBlank("groups", requireNonNull(update, "update").getGroups());
        return calls.call(UPDATE_EMPLOYEE, api.updateEmployee(Arguments.id(id), update));
    }

    /**
     * Adds an employee to a group. The result is all groups of the employee.
     *
     * @param id the employee's identifier
     * @param group the group's name
     * @throws IllegalArgumentException if {@code id} or {@code group} is null, blank, or cannot be
     *     sent
     */
    @CheckReturnValue
    public ApiCall<List<String>> addToGroup(String id, String group) {
        return calls.call(ADD_EMPLOYEE_TO_GROUP, api.addEmployeeToGroup(Arguments.id(id), membership(group)))
                .map(EmployeeGroups::getGroups);
    }

    /**
     * Removes an employee from a group. The result is the remaining groups. It fails with
     * {@link NotFoundException} if the employee does not exist, and if the employee is not in the
     * group.
     *
     * @param id the employee's identifier
     * @param group the group's name
     * @throws IllegalArgumentException if {@code id} or {@code group} is null, blank, or cannot be
     *     sent
     */
    @CheckReturnValue
    public ApiCall<List<String>> removeFromGroup(String id, String group) {
        return calls.call(REMOVE_EMPLOYEE_FROM_GROUP, api.removeEmployeeFromGroup(Arguments.id(id), membership(group)))
                .map(EmployeeGroups::getGroups);
    }

    private static GroupMembership membership(String group) {
        return GroupMembership.builder()
                .group(Arguments.nonBlank("group", group))
                .build();
    }
}
