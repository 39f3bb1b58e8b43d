package dev.trivet.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Push Security REST API (v1), Employees. */
final class PushEmployees {

    private static final String NOT_FOUND = "Employee Not Found";

    private final EmployeeDirectory directory;
    private final Accounts accounts;

    PushEmployees(EmployeeDirectory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/employees", "listEmployees", this::list),
                Route.of("GET", "/v1/employees/{id}", "getEmployee", this::get),
                Route.of("PATCH", "/v1/employees/{id}", "updateEmployee", this::update),
                Route.of("POST", "/v1/employees/{id}/groups", "addEmployeeToGroup", this::addGroup),
                Route.of("DELETE", "/v1/employees/{id}/groups", "removeEmployeeFromGroup", this::removeGroup));
    }

    private Answer list(Request request) {
        Filter filter = new Filter(request)
                .flag("licensed", index -> directory.employee(index).licensed())
                .flag("chatopsEnabled", index -> directory.employee(index).chatopsEnabled())
                .anyOf("groups", index -> directory.employee(index).groups())
                .address("email", index -> directory.employee(index).email());
        return PushPage.of(request)
                .answer(directory.listing(), filter, index -> json(index, directory.employee(index)));
    }

    private Answer get(Request request) {
        int index = index(request);
        return Answer.json(200, json(index, directory.employee(index)));
    }

    private Answer update(Request request) {
        EmployeeChange change = EmployeeChange.of(request.content().object());
        int index = index(request);
        Employee updated = directory.update(index, change::apply);
        boolean nothingLeft = change.unlicenses() && accounts.ofEmployee(index).length == 0;
        return Answer.json(200, nothingLeft ? null : json(index, updated));
    }

    private Answer addGroup(Request request) {
        String group = request.content().text("group");
        if (group.isBlank()) {
            throw new Refusal(400, "group must not be blank");
        }
        return groups(request, groups -> Labels.with(groups, group));
    }

    private Answer removeGroup(Request request) {
        String group = request.content().text("group");
        return groups(request, groups -> Labels.without(groups, group, NOT_FOUND + ", or not in the group"));
    }

    private Answer groups(Request request, UnaryOperator<List<String>> change) {
        Employee updated =
                directory.update(index(request), employee -> employee.withGroups(change.apply(employee.groups())));
        return Answer.json(200, Map.of("groups", updated.groups()));
    }

    private int index(Request request) {
        return request.index(directory::indexOf, NOT_FOUND);
    }

    /** Employee 0 also has those properties of the document's example that are invented for no other employee. */
    private static Map<String, @Nullable Object> json(int index, Employee employee) {
        Map<String, @Nullable Object> json = index == 0 ? SpecExamples.PUSH.example("Employee") : new LinkedHashMap<>();
        json.put("id", employee.id());
        if (employee.hasEmail()) {
            json.put("email", employee.email());
        }
        json.put("firstName", employee.firstName());
        json.put("lastName", employee.lastName());
        if (employee.department() != null) {
            json.put("department", employee.department());
        }
        json.put("location", employee.location());
        json.put("licensed", employee.licensed());
        json.put("chatopsEnabled", employee.chatopsEnabled());
        json.put("groups", employee.groups());
        json.put("creationTimestamp", employee.creationTimestamp());
        return json;
    }
}
