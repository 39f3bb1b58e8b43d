package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.errors.NotFoundException;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.App;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.BlockedUrl;
import dev.trivet.push.model.BrowserType;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.ListAccountsQuery;
import dev.trivet.push.model.ListBrowsersQuery;
import dev.trivet.push.model.ListFindingsQuery;
import dev.trivet.push.model.ListOtherAccountsQuery;
import dev.trivet.push.model.OtherAccount;
import dev.trivet.push.model.OtherApp;
import dev.trivet.push.model.RemovableLoginMethod;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the operations of Push Security against the sandbox. The client and the sandbox share one
 * virtual clock, and the client stays within the rate limit.
 */
class PushSandboxTest {
    private static final String EXAMPLE_ACCOUNT = "d6a32ba5-0532-4a66-8137-48cdf409c972";
    private static final String EXAMPLE_APP = "2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";
    /** The documentation uses the same ID for an app and an employee. */
    private static final String JOHN = "2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";

    private static final int EMPLOYEES = 330;

    private final AutoAdvancingScheduler time = new AutoAdvancingScheduler();
    private Sandbox sandbox;
    private PushSecurity push;

    @BeforeEach
    void start() {
        sandbox = StrictSandbox.builder()
                .employees(EMPLOYEES)
                .seed(11)
                .clock(new SchedulerClock(time))
                .start();
        push = PushSecurity.builder()
                .apiKey(sandbox.pushApiKey())
                .baseUrl(sandbox.pushUrl())
                .scheduler(time)
                .random(Fixtures.always(0))
                .build();
    }

    /** Asserts that all requests were known, valid and within the rate limit. */
    @AfterEach
    void stop() {
        push.close();
        sandbox.close();
        assertThat(sandbox.journal().throttled(Vendor.PUSH)).isZero();
        assertThat(sandbox.journal().requests(Vendor.PUSH, "unknown")).isZero();
        assertThat(sandbox.journal().responses(Vendor.PUSH, 500)).isZero();
    }

    @Test
    void list_allResources_areConsistent() {
        Set<String> employees = ids(push.employees().list(), Employee::getId);
        Set<String> apps = ids(push.apps().list(), App::getId);
        Set<String> otherApps = ids(push.otherApps().list(), OtherApp::getId);
        Set<String> accounts = ids(push.accounts().list(), Account::getId);
        assertThat(employees).hasSize(EMPLOYEES);
        assertThat(accounts).hasSizeGreaterThan(EMPLOYEES);
        for (Account account : push.accounts().list()) {
            assertThat(employees).contains(account.getEmployeeId());
            assertThat(apps).contains(account.getAppId());
            assertThat(account.getCreationTimestamp())
                    .isBetween(Instant.ofEpochSecond(1_600_000_000L), Instant.ofEpochSecond(1_720_000_000L));
        }
        for (OtherAccount account : push.otherAccounts().list()) {
            assertThat(employees).contains(account.getEmployeeId());
            assertThat(otherApps).contains(account.getOtherAppId());
        }
        for (Finding finding : push.findings().list()) {
            if (finding.getAccountId() != null && !finding.getAccountId().equals("string")) {
                assertThat(accounts).contains(finding.getAccountId());
            }
        }
        push.browsers().list().forEach(browser -> assertThat(employees).contains(browser.getEmployeeId()));
        assertThat(push.blockedUrls().list()).hasSize(2);
    }

    @Test
    void get_examples_matchTheDocumentation() {
        Account account = push.accounts().get(EXAMPLE_ACCOUNT).execute();
        assertThat(account.getLoginMethods().getSamlLogin()).isEqualTo("OKTA");
        assertThat(push.otherAccounts()
                        .get("1009e8cb-497b-49ae-ac87-e083e42078d2")
                        .execute()
                        .getEmployeeId())
                .isEqualTo(account.getEmployeeId());
        assertThat(push.apps().get(EXAMPLE_APP).execute().getFriendlyName()).isEqualTo("Zapier");
        assertThat(push.otherApps()
                        .get("35603905-ff98-4b7d-8940-eb1906a2bdf6")
                        .execute()
                        .getName())
                .isEqualTo("Push Security");
        assertThat(push.browsers()
                        .get("1852b6ab-0cca-4c8d-8f14-4905497504ec")
                        .execute()
                        .getEmployeeId())
                .isEqualTo(JOHN);
        assertThat(push.findings().get(EXAMPLE_ACCOUNT).execute().getType()).isEqualTo(FindingType.MFA_NOT_REGISTERED);
        assertThat(push.employees().get(JOHN).execute().getFirstName()).isEqualTo("John");
    }

    @Test
    void list_filters_returnsMatchesOnly() {
        ListAccountsQuery onSlack = ListAccountsQuery.builder().appType("SLACK").build();
        assertThat(push.accounts().list(onSlack))
                .isNotEmpty()
                .allMatch(account -> "SLACK".equals(account.getAppType()));
        ListFindingsQuery weakPasswords =
                ListFindingsQuery.builder().type(FindingType.WEAK_PASSWORD).build();
        assertThat(push.findings().list(weakPasswords))
                .isNotEmpty()
                .allMatch(finding -> finding.getWeakPasswordReasons() != null);
        ListOtherAccountsQuery onExample =
                ListOtherAccountsQuery.builder().otherAppId(EXAMPLE_APP).build();
        assertThat(push.otherAccounts().list(onExample)).isNotEmpty();
        ListBrowsersQuery ofUnknownEmployee = ListBrowsersQuery.builder()
                .browser(BrowserType.ARC)
                .employeeId("unknown")
                .build();
        assertThat(push.browsers().list(ofUnknownEmployee)).isEmpty();
    }

    @Test
    void accounts_changed_keepsTheChanges() {
        Account withoutOidc = push.accounts()
                .removeLoginMethod(EXAMPLE_ACCOUNT, RemovableLoginMethod.OIDC)
                .execute();
        assertThat(withoutOidc.getLoginMethods().getOidcLogin()).isNull();
        assertThat(push.accounts().get(EXAMPLE_ACCOUNT).execute()).isEqualTo(withoutOidc);

        assertThat(push.accounts().forget(EXAMPLE_ACCOUNT).execute().getId()).isEqualTo(EXAMPLE_ACCOUNT);
        assertThat(catchThrowableOfType(
                        NotFoundException.class,
                        () -> push.accounts().get(EXAMPLE_ACCOUNT).execute()))
                .isNotNull();
        assertThat(ids(push.accounts().list(), Account::getId)).doesNotContain(EXAMPLE_ACCOUNT);
    }

    @Test
    void usedBy_objectOrPages_returnsEmployeesOnce() {
        assertThat(push.accounts().usedBy(EXAMPLE_ACCOUNT))
                .extracting(AccountUser::getEmployeeId)
                .containsExactly("bf4cf562-7830-41ac-80e3-d261da1c9bb9");
        ListFindingsQuery shared =
                ListFindingsQuery.builder().type(FindingType.SHARED_ACCOUNT).build();
        int maximumUsers = 0;
        for (Finding finding : push.findings().list(shared)) {
            List<String> users = push.accounts().usedBy(finding.getAccountId()).stream()
                    .map(AccountUser::getEmployeeId)
                    .collect(Collectors.toList());
            assertThat(users).doesNotHaveDuplicates().hasSizeGreaterThan(1).startsWith(finding.getEmployeeId());
            maximumUsers = Math.max(maximumUsers, users.size());
        }
        assertThat(maximumUsers).isGreaterThan(50);
    }

    @Test
    void apps_changed_keepsTheChanges() {
        AppUpdate update = AppUpdate.builder()
                .approvalStatus(ApprovalStatus.APPROVED)
                .notes(null)
                .build();
        App updated = push.apps().update(EXAMPLE_APP, update).execute();
        assertThat(updated.getApprovalStatus()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(updated.getNotes()).isNull();
        assertThat(updated.getSensitivityLevel()).isNotNull();
        assertThat(push.apps().addLabel(EXAMPLE_APP, "personal-use").execute())
                .containsExactly("personal-use", "GenAI", "marketing");
        assertThat(push.apps().removeLabel(EXAMPLE_APP, "GenAI").execute())
                .containsExactly("personal-use", "marketing");
        assertThat(catchThrowableOfType(
                        NotFoundException.class,
                        () -> push.apps().removeLabel(EXAMPLE_APP, "GenAI").execute()))
                .isNotNull();
        assertThat(push.apps().get(EXAMPLE_APP).execute().getLabels()).containsExactly("personal-use", "marketing");
    }

    @Test
    void employees_changed_keepsTheChanges() {
        EmployeeUpdate cleared =
                EmployeeUpdate.builder().groups(Collections.emptyList()).build();
        assertThat(push.employees().update(JOHN, cleared).execute())
                .hasValueSatisfying(john -> assertThat(john.getGroups()).isEmpty());
        assertThat(push.employees().addToGroup(JOHN, "Engineering team").execute())
                .isEqualTo(Arrays.asList("Engineering team"));
        assertThat(push.employees().removeFromGroup(JOHN, "Engineering team").execute())
                .isEmpty();
        assertThat(catchThrowableOfType(
                        NotFoundException.class,
                        () -> push.employees()
                                .removeFromGroup(JOHN, "Engineering team")
                                .execute()))
                .isNotNull();
    }

    @Test
    void update_unlicensedWithoutAccounts_returnsEmpty() {
        push.accounts().list().stream()
                .filter(account -> JOHN.equals(account.getEmployeeId()))
                .map(Account::getId)
                .collect(Collectors.toList())
                .forEach(id -> push.accounts().forget(id).execute());
        EmployeeUpdate unlicensed = EmployeeUpdate.builder().licensed(false).build();
        assertThat(push.employees().update(JOHN, unlicensed).execute()).isEmpty();
    }

    @Test
    void blockedUrls_addedAndRemoved_listIsUpdated() {
        BlockedUrl url = BlockedUrl.builder().host("*.sub.domain.com").build();
        assertThat(push.blockedUrls().add(url).execute()).isEqualTo("*://*.sub.domain.com/*");
        assertThat(push.blockedUrls().list()).contains("*://*.sub.domain.com/*");
        push.blockedUrls().removeAll().execute();
        assertThat(push.blockedUrls().list()).isEmpty();
    }

    private static <T> Set<String> ids(PagedIterable<T> list, Function<T, String> id) {
        List<String> ids = list.stream().map(id).collect(Collectors.toList());
        assertThat(ids).doesNotHaveDuplicates();
        return Set.copyOf(ids);
    }

    /** A clock that reads the time of a scheduler. */
    private static final class SchedulerClock extends Clock {
        private final AutoAdvancingScheduler time;

        SchedulerClock(AutoAdvancingScheduler time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(0, time.now(TimeUnit.NANOSECONDS));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
