package dev.trivet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.PushSecurity;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxEmployee;
import dev.trivet.sandbox.SandboxExtension;
import dev.trivet.sandbox.Vendor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests {@link Offboarding} against the sandbox: real requests, retries, rate limits, and the
 * effects of changes.
 */
class OffboardingSandboxTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.of(Sandbox.builder().employees(20).strict());

    @Test
    void offboard_employee_forgetsAccountsAndRemovesLicense(Sandbox sandbox) {
        SandboxEmployee john = sandbox.employees().get(0);
        try (PushSecurity push = push(sandbox, sandbox.pushApiKey())) {
            Offboarding.Result result = new Offboarding(push).offboard(john.id());

            assertThat(result.forgotten()).hasSize(john.accountCount());
            assertThat(push.accounts().list())
                    .extracting(Account::getEmployeeId)
                    .isNotEmpty()
                    .doesNotContain(john.id());
            ListEmployeesQuery licensed =
                    ListEmployeesQuery.builder().licensed(true).build();
            assertThat(push.employees().list(licensed))
                    .extracting(Employee::getId)
                    .isNotEmpty()
                    .doesNotContain(john.id());
        }
    }

    @Test
    void offboard_responseLost_isCompletedByAnotherRun(Sandbox sandbox) {
        SandboxEmployee john = sandbox.employees().get(0);
        sandbox.inject(Vendor.PUSH, Fault.served().lost().on("forgetAccount"));
        try (PushSecurity push = push(sandbox, sandbox.pushApiKey())) {
            Offboarding offboarding = new Offboarding(push);

            assertThat(offboarding.offboard(john.id()).uncertain()).hasSize(1);
            assertThat(offboarding.offboard(john.id()).isComplete()).isTrue();
        }
        assertThat(sandbox.journal().requests(Vendor.PUSH, "forgetAccount")).isEqualTo(john.accountCount());
    }

    @Test
    void offboard_rateLimited_isRetriedByClient(Sandbox sandbox) {
        SandboxEmployee john = sandbox.employees().get(0);
        sandbox.inject(Vendor.PUSH, Fault.status(429).header("Retry-After", "0").on("forgetAccount"));
        try (PushSecurity push = push(sandbox, sandbox.pushApiKey())) {
            assertThat(new Offboarding(push).offboard(john.id()).isComplete()).isTrue();
        }
        assertThat(sandbox.journal().throttled(Vendor.PUSH)).isEqualTo(1);
    }

    @Test
    void offboard_readOnlyKey_throws(Sandbox sandbox) {
        SandboxEmployee john = sandbox.employees().get(0);
        try (PushSecurity push = push(sandbox, sandbox.pushReadOnlyApiKey())) {
            assertThatThrownBy(() -> new Offboarding(push).offboard(john.id()))
                    .isInstanceOf(PermissionDeniedException.class);
        }
    }

    private static PushSecurity push(Sandbox sandbox, String apiKey) {
        return PushSecurity.builder()
                .apiKey(apiKey)
                .baseUrl(sandbox.pushUrl())
                .deadline(Duration.ofSeconds(30))
                .build();
    }
}
