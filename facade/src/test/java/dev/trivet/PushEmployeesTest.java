package dev.trivet;

import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trivet.errors.TransportException;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import java.util.List;
import java.util.Optional;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

class PushEmployeesTest extends PushTest {
    private static final EmployeeUpdate UNLICENSED =
            EmployeeUpdate.builder().licensed(false).build();

    @Test
    void update_employeeInResponse_returnsEmployee() throws InterruptedException {
        respond("{\"id\":\"e-1\",\"groups\":[]}");
        EmployeeUpdate update = EmployeeUpdate.builder().groups(emptyList()).build();
        Optional<Employee> employee = push.employees().update("e-1", update).execute();
        assertThat(employee).map(Employee::getId).contains("e-1");
        assertThat(assertSent("PATCH /v1/employees/e-1")).isEqualTo("{\"groups\":[]}");
    }

    @Test
    void update_nullInResponse_returnsEmpty() throws InterruptedException {
        respond("null");
        assertThat(push.employees().update("e-1", UNLICENSED).execute()).isEmpty();
        assertThat(assertSent("PATCH /v1/employees/e-1")).isEqualTo("{\"licensed\":false}");
    }

    @Test
    void update_emptyResponse_returnsEmpty() {
        server.enqueue(new MockResponse());
        assertThat(push.employees().update("e-1", UNLICENSED).execute()).isEmpty();
    }

    @Test
    void addToGroup_success_returnsAllGroups() throws InterruptedException {
        respond("{\"groups\":[\"Engineering team\",\"Marketing team\"]}");
        List<String> groups =
                push.employees().addToGroup("e-1", "Engineering team").execute();
        assertThat(groups).containsExactly("Engineering team", "Marketing team");
        assertThat(assertSent("POST /v1/employees/e-1/groups")).isEqualTo("{\"group\":\"Engineering team\"}");
    }

    @Test
    void removeFromGroup_success_returnsRemainingGroups() throws InterruptedException {
        respond("{\"groups\":[\"Other team\"]}");
        assertThat(push.employees().removeFromGroup("e-1", "Engineering team").execute())
                .containsExactly("Other team");
        assertThat(assertSent("DELETE /v1/employees/e-1/groups")).isEqualTo("{\"group\":\"Engineering team\"}");
    }

    @Test
    void removeFromGroup_responseLost_isNotRetried() {
        loseResponse();
        ApiCall<List<String>> call = push.employees().removeFromGroup("e-1", "Engineering team");
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }
}
