package dev.trivet.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Push Security REST API (v1), Employees. */
final class PushEmployees {

    private final EmployeeDirectory directory;

    PushEmployees(EmployeeDirectory directory) {
        this.directory = directory;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/employees", "listEmployees", this::list),
                Route.of("GET", "/v1/employees/{id}", "getEmployee", this::get),
                Route.of("PATCH", "/v1/employees/{id}", "updateEmployee", this::update));
    }

    private Answer list(Request request) {
        PushPage page = PushPage.of(request);
        EmployeeDirectory.Slice slice = directory.list(filter(request), page.offset(), page.limit());
        return page.answer(slice.employees().stream().map(PushEmployees::json).toList(), slice.moreResults());
    }

    private static EmployeeFilter filter(Request request) {
        String email = request.query("email");
        return new EmployeeFilter(
                request.flag("licensed"),
                request.flag("chatopsEnabled"),
                Set.copyOf(request.queries("groups")),
                email == null ? null : AddressPattern.of(email));
    }

    private Answer get(Request request) {
        Employee employee = directory.find(request.path("id"));
        if (employee == null) {
            throw notFound();
        }
        return Answer.json(200, json(employee));
    }

    private Answer update(Request request) {
        EmployeeChange change = EmployeeChange.of(request.content().object());
        Employee updated = directory.update(request.path("id"), change::apply);
        if (updated == null) {
            throw notFound();
        }
        boolean nothingLeft = change.unlicenses() && updated.accountCount() == 0;
        return Answer.json(200, nothingLeft ? null : json(updated));
    }

    private static Refusal notFound() {
        return new Refusal(404, "Employee Not Found");
    }

    private static Map<String, @Nullable Object> json(Employee employee) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
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
