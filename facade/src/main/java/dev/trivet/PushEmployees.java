package dev.trivet;

import static dev.trivet.push.PushOperations.GET_EMPLOYEE;
import static dev.trivet.push.PushOperations.LIST_EMPLOYEES;

import dev.trivet.push.api.EmployeesApi;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.ListEmployeesQuery;

/** The calls about employees: Push Security REST API v1, Employees. */
public final class PushEmployees {
    private final EmployeesApi api;
    private final CallPipeline calls;

    PushEmployees(EmployeesApi api, CallPipeline calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Lists all employees. */
    public PagedIterable<Employee> list() {
        return list(ListEmployeesQuery.builder().build());
    }

    /** Lists the employees that {@code query} describes, from its offset on; its limit is the size of a page. */
    public PagedIterable<Employee> list(ListEmployeesQuery query) {
        return OffsetPaging.list(
                calls,
                LIST_EMPLOYEES,
                query.getOffset(),
                position -> api.listEmployees(
                        position == null
                                ? query
                                : query.toBuilder().offset(position).build()));
    }

    /** Fetches the employee with the identifier {@code id}; a blank one fails with {@link IllegalArgumentException}. */
    public ApiCall<Employee> get(String id) {
        return calls.call(GET_EMPLOYEE, api.getEmployee(id));
    }
}
