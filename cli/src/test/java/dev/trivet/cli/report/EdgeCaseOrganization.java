package dev.trivet.cli.report;

import dev.trivet.cli.FakePushServer;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.App;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.LoginMethods;
import dev.trivet.push.model.WeakPasswordReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Employees and apps, some with names that a page must escape or wrap. There are more apps than a
 * table shows.
 */
final class EdgeCaseOrganization {
    static final String SCRIPT = "<script>document.title='owned'</script>";
    static final String QUOTES = "O'Neill \"&amp;\" \u0000Söhne";
    static final String RIGHT_TO_LEFT = "\u202eשלום עולם";
    static final String CHINESE = "会议记录与知识管理平台企业版会议记录与知识管理平台";
    static final String LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private static final List<String> NAMES =
            List.of(SCRIPT, QUOTES, RIGHT_TO_LEFT, CHINESE, LONG, "Ann Lee", "Zoë Ng");
    private static final List<String> PROVIDERS = List.of("GOOGLE_WORKSPACE", "OKTA", "MICROSOFT_365");
    private static final List<FindingType> TYPES = List.of(
            FindingType.MFA_NOT_REGISTERED,
            FindingType.REUSED_PASSWORD,
            FindingType.SHARED_ACCOUNT,
            FindingType.UNUSED_THIRD_PARTY_APP,
            FindingType.WEAK_PASSWORD,
            FindingType.LEAKED_PASSWORD,
            FindingType.PASSWORD_MANAGER_NOT_USED,
            FindingType.STOLEN_CREDENTIALS,
            FindingType.of("SOMETHING_NEW"));
    private static final int APPS = 26;

    private EdgeCaseOrganization() {}

    /** Adds apps, findings, and {@code count} employees with two accounts each. */
    static void fill(FakePushServer push, int count) {
        for (int i = 0; i < APPS; i++) {
            push.apps.add(App.builder()
                    .id("app-" + i)
                    .type("APP_" + i)
                    .friendlyName(i < 5 ? NAMES.get(i) : "App " + i)
                    .build());
        }
        for (int i = 0; i < count; i++) {
            push.employees.add(Employee.builder()
                    .id("employee-" + i)
                    .firstName(NAMES.get(i % NAMES.size()))
                    .lastName("No. " + i)
                    .email(address(i))
                    .department(i % 7 == 0 ? LONG : i % 3 == 0 ? null : "Finance & " + RIGHT_TO_LEFT)
                    .build());
            push.accounts.add(account(i, i % APPS));
            push.accounts.add(account(i, i * i % APPS));
            if (i % 3 != 0) {
                push.findings.add(finding(i));
            }
        }
    }

    /** Adds {@code count} employees whose accounts have no problems. */
    static void fillWithoutProblems(FakePushServer push, int count) {
        for (int i = 0; i < count; i++) {
            push.employees.add(Employee.builder()
                    .id("employee-" + i)
                    .firstName("Ann")
                    .lastName("No. " + i)
                    .email(address(i))
                    .build());
            push.accounts.add(Account.builder()
                    .id("account-" + i)
                    .employeeId("employee-" + i)
                    .appType("SLACK")
                    .mfaRegistered(true)
                    .loginMethods(LoginMethods.builder()
                            .passwordLogin(false)
                            .oktaSwaLogin(false)
                            .samlLogin("OKTA")
                            .build())
                    .build());
        }
    }

    static @Nullable String address(int i) {
        return switch (i % 40) {
            case 7 -> null;
            case 13 -> "two words" + i + "@example.com";
            default -> "person" + i + "@example.com";
        };
    }

    private static Account account(int i, int app) {
        boolean password = i % 5 != 4;
        return Account.builder()
                .id("account-" + i + "-" + app)
                .employeeId("employee-" + i)
                .appId("app-" + app)
                .appType("APP_" + app)
                .email(address(i))
                .mfaRegistered(i % 7 == 0 ? null : Boolean.valueOf((i + app) % 3 == 0))
                .passwordId(password ? "password-" + i % 60 : null)
                .loginMethods(
                        i % 11 == 0
                                ? null
                                : LoginMethods.builder()
                                        .passwordLogin(password)
                                        .oidcLogin(i % 4 == 0 ? PROVIDERS.get(i % 3) : null)
                                        .samlLogin(i % 5 == 4 ? "OKTA" : null)
                                        .oktaSwaLogin(i % 9 == 0)
                                        .build())
                .build();
    }

    private static Finding finding(int i) {
        FindingType type = TYPES.get(i % TYPES.size());
        return Finding.builder()
                .id("finding-" + i)
                .type(type)
                .state(
                        i % 17 == 0
                                ? FindingState.of("SNOOZED")
                                : i % 4 == 0 ? FindingState.RESOLVED : FindingState.OPEN)
                .employeeId("employee-" + i % 50)
                .appType("APP_" + i % APPS)
                .weakPasswordReasons(
                        type.equals(FindingType.WEAK_PASSWORD)
                                ? List.of(
                                        WeakPasswordReason.COMPROMISED_HIBP,
                                        WeakPasswordReason.of(i % 2 == 0 ? "COMMON_BASE_WORD" : "NEWLY_INVENTED"))
                                : null)
                .build();
    }
}
