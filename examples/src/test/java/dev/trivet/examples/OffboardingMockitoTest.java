package dev.trivet.examples;

import static dev.trivet.push.PushOperations.FORGET_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.trivet.ApiCall;
import dev.trivet.PagedIterable;
import dev.trivet.PushAccounts;
import dev.trivet.PushEmployees;
import dev.trivet.PushSecurity;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.ForgottenAccount;
import dev.trivet.push.model.ListAccountsQuery;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests {@link Offboarding} with Mockito: mocks return any failure, without a server or delays. */
class OffboardingMockitoTest {
    private static final Employee ALICE =
            Employee.builder().id("alice").email("al@example.com").build();
    private static final EmployeeUpdate WITHOUT_LICENSE =
            EmployeeUpdate.builder().licensed(false).build();

    private final PushSecurity push = mock();
    private final PushEmployees employees = mock();
    private final PushAccounts accounts = mock();

    @BeforeEach
    void setUp() {
        when(push.employees()).thenReturn(employees);
        when(push.accounts()).thenReturn(accounts);
        when(employees.get("alice")).thenReturn(ApiCall.just(ALICE));
        when(employees.update("alice", WITHOUT_LICENSE)).thenReturn(ApiCall.just(Optional.of(ALICE)));
        ListAccountsQuery query =
                ListAccountsQuery.builder().email("al@example.com").build();
        when(accounts.list(query))
                .thenReturn(PagedIterable.of(
                        List.of(account("slack", "alice"), account("zoom", "alice"), account("other", "hal"))));
        when(accounts.forget(any()))
                .thenReturn(ApiCall.just(ForgottenAccount.builder().build()));
    }

    @Test
    void offboard_employeeWithAccounts_forgetsOnlyTheirAccounts() {
        Offboarding.Result result = new Offboarding(push).offboard("alice");

        assertThat(result.forgotten()).containsExactly("slack", "zoom");
        verify(accounts, never()).forget("other");
        verify(employees).update("alice", WITHOUT_LICENSE);
    }

    @Test
    void offboard_accountAlreadyForgotten_continues() {
        when(accounts.forget("slack")).thenReturn(ApiCall.failed(response(404)));

        Offboarding.Result result = new Offboarding(push).offboard("alice");

        assertThat(result.forgotten()).containsExactly("slack", "zoom");
        verify(employees).update("alice", WITHOUT_LICENSE);
    }

    @Test
    void offboard_connectionLost_reportsUncertainAccount() {
        TrivetException lost =
                TrivetException.ofConnectionFailure(FORGET_ACCOUNT, new SocketTimeoutException("timeout"));
        when(accounts.forget("slack")).thenReturn(ApiCall.failed(lost));

        Offboarding.Result result = new Offboarding(push).offboard("alice");

        assertThat(result.uncertain()).containsExactly("slack");
        assertThat(result.forgotten()).containsExactly("zoom");
        verify(employees, never()).update(any(), any());
    }

    @Test
    void offboard_rateLimited_reportsAccountAsFailed() {
        TrivetException limited = TrivetException.ofResponse(FORGET_ACCOUNT, 429, Headers.of("Retry-After", "120"), "");
        when(accounts.forget("slack")).thenReturn(ApiCall.failed(limited));

        Offboarding.Result result = new Offboarding(push).offboard("alice");

        assertThat(result.failed()).containsExactly("slack");
        assertThat(result.forgotten()).containsExactly("zoom");
        verify(employees, never()).update(any(), any());
    }

    @Test
    void offboard_permissionDenied_throwsAtFirstAccount() {
        TrivetException denied = response(403);
        when(accounts.forget("slack")).thenReturn(ApiCall.failed(denied));

        assertThatThrownBy(() -> new Offboarding(push).offboard("alice")).isSameAs(denied);
        verify(accounts, never()).forget("zoom");
    }

    private static TrivetException response(int status) {
        return TrivetException.ofResponse(FORGET_ACCOUNT, status, Headers.of(), "");
    }

    private static Account account(String id, String employeeId) {
        return Account.builder().id(id).employeeId(employeeId).build();
    }
}
