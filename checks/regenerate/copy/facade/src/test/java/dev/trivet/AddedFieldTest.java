package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.push.model.Employee;
import dev.trivet.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

class AddedFieldTest {

    @Test
    void getJobTitle_exampleEmployee_returnsExample() {
        try (Sandbox sandbox = Sandbox.builder().strict().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .build()) {
            String id = sandbox.employees().get(0).id();
            Employee employee = push.employees().get(id).execute();
            System.out.println("employee.getJobTitle() returns " + employee.getJobTitle());
            assertThat("jobTitle: " + employee.getJobTitle()).isEqualTo(System.getProperty("expected"));
        }
    }
}
