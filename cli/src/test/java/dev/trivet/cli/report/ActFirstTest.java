package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.FakePushServer;
import dev.trivet.cli.output.CliJson;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.App;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.LoginMethods;
import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the list "Act first". The expected scores were computed by hand: 10 for stolen credentials,
 * 5 for a leaked password, 4 for a new exposure, 3 for a password login without MFA, and 1 for a
 * reused password.
 */
class ActFirstTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");

    @TempDir
    private Path folder;

    private final FakePushServer push = new FakePushServer();
    private final StringBuilder alerts = new StringBuilder();
    private final CommandRunner trivet = new CommandRunner().with(Clock.fixed(NOW, ZoneOffset.UTC));
    private Sandbox vendors;

    @BeforeEach
    void start() {
        vendors = Sandbox.builder().strict().employees(10).start();
        trivet.withReadOnly(vendors).with("PUSH_BASE_URL", push.url());
    }

    @AfterEach
    void stop() throws IOException {
        vendors.close();
        push.close();
    }

    @Test
    void report_manyReasons_ordersPeopleByScore() throws IOException {
        // 3: one account.
        employee("Gus");
        account("Gus", "SLACK", true, false, null);
        // 10: two findings count once.
        employee("Ada");
        finding("Ada", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, "GITHUB");
        finding("Ada", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, "SLACK");
        // 5 + 4 + 3 = 12.
        employee("Ben");
        finding("Ben", FindingType.LEAKED_PASSWORD, FindingState.OPEN, "ZOOM");
        account("Ben", "ZOOM", true, false, null);
        alert("Ben", "2026-11-20T00:00:00Z");
        // 10 + 5 + 4 + 3 + 1 = 23.
        employee("Cleo");
        finding("Cleo", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, "GITHUB");
        finding("Cleo", FindingType.LEAKED_PASSWORD, FindingState.OPEN, "SLACK");
        account("Cleo", "ZOOM", true, false, "cleo's");
        account("Cleo", "SLACK", true, true, "cleo's");
        alert("Cleo", "2026-11-20T00:00:00Z");
        // 5 + 3 = 8, and one account.
        employee("Eve");
        finding("Eve", FindingType.LEAKED_PASSWORD, FindingState.OPEN, null);
        account("Eve", "SLACK", true, false, null);
        // 5 + 3 = 8, and two accounts, which come before one.
        employee("Fay");
        finding("Fay", FindingType.LEAKED_PASSWORD, FindingState.OPEN, "SLACK");
        account("Fay", "SLACK", true, false, null);
        account("Fay", "ZOOM", true, false, null);
        // 1, and no finding; Fin comes before Zed by name, so Zed is the eleventh.
        employee("Zed");
        account("Zed", "ZOOM", true, true, "zed's");
        account("Zed", "SLACK", true, true, "zed's");
        employee("Fin");
        account("Fin", "ZOOM", true, true, "fin's");
        account("Fin", "SLACK", true, true, "fin's");
        // 4.
        employee("Hal");
        alert("Hal", "2026-11-20T00:00:00Z");
        // 1, and an open finding, which comes before none.
        employee("Moe");
        finding("Moe", FindingType.REUSED_PASSWORD, FindingState.OPEN, "ZOOM");
        // 10, for an employee whom Push Security does not list; one finding comes after Ada's two.
        finding("Former", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, "ZOOM");
        // 0: resolved, old, unknown or another problem.
        employee("Ida");
        finding("Ida", FindingType.STOLEN_CREDENTIALS, FindingState.RESOLVED, "ZOOM");
        employee("Jon");
        alert("Jon", "2026-10-20T00:00:00Z");
        employee("Kim");
        account("Kim", "ZOOM", true, null, "kim's");
        employee("Lea");
        finding("Lea", FindingType.WEAK_PASSWORD, FindingState.OPEN, "ZOOM");
        account("Lea", "ZOOM", false, false, null);

        assertThat(actFirst())
                .extracting(person -> person.employeeId() + " " + person.score())
                .containsExactly(
                        "Cleo 23",
                        "Ben 12",
                        "Ada 10",
                        "Former 10",
                        "Fay 8",
                        "Eve 8",
                        "Hal 4",
                        "Gus 3",
                        "Moe 1",
                        "Fin 1");
        assertThat(Files.readString(page()))
                .contains("11 people have a reason to act. These 10 come first.")
                .containsOnlyOnce(
                        "The score adds 10 for stolen credentials, 5 for a leaked password, 4 for a new exposure, 3 for"
                                + " a password login without MFA, and 1 for a reused password, each once per person; ")
                .contains("Push Security does not report who is an administrator");
    }

    @Test
    void report_person_hasDetailsReasonsAndNextStep() throws IOException {
        push.apps.add(App.builder().id("app-ZOOM").friendlyName("Zoom of ACME").build());
        employee("Cleo");
        finding("Cleo", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, "PING_ONE");
        finding("Cleo", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, "PING_ONE");
        finding("Cleo", FindingType.LEAKED_PASSWORD, FindingState.OPEN, "ZOOM");
        for (String app : List.of("ZOOM", "SLACK", "GITHUB", "ASANA", "ONELOGIN")) {
            account("Cleo", app, true, false, "cleo's");
        }
        alert("Cleo", "2026-11-20T00:00:00Z");
        alert("Cleo", "2026-11-19T00:00:00Z");

        ReportJson.PersonToActOn person = actFirst().get(0);

        assertThat(person.name()).isEqualTo("Cleo Doe");
        assertThat(person.address()).isEqualTo("cleo@example.com");
        assertThat(person.department()).isEqualTo("Finance");
        assertThat(person.reasons())
                .extracting(ReportJson.ReasonToAct::text)
                .containsExactly(
                        "Stolen credentials: PingOne",
                        "Leaked password: Zoom of ACME",
                        "2 new exposures, the latest found on 20 Nov 2026",
                        "5 accounts with a password and no MFA: Asana, GitHub, OneLogin and 2 more apps",
                        "Reused password: Asana, GitHub, OneLogin and 2 more apps");
        assertThat(person.nextStep())
                .isEqualTo("Reset the password in PingOne, end all sessions, and check for malware.");
        assertThat(Files.readString(page()))
                .containsOnlyOnce("<bdi>Cleo Doe</bdi></strong>\n<span><bdi>cleo@example.com</bdi></span>\n"
                        + "<span><bdi>Finance</bdi></span>")
                .containsOnlyOnce("<bdi>Stolen credentials: PingOne</bdi>")
                .containsOnlyOnce("<bdi>Reset the password in PingOne, end all sessions, and check for malware.</bdi>");
    }

    @Test
    void report_eachReason_hasItsNextStep() throws IOException {
        employee("Ada");
        finding("Ada", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, null);
        employee("Ben");
        finding("Ben", FindingType.LEAKED_PASSWORD, FindingState.OPEN, "ZOOM");
        employee("Cleo");
        alert("Cleo", "2026-11-20T00:00:00Z");
        account("Cleo", "ZOOM", true, false, null);
        employee("Dan");
        alert("Dan", "2026-11-20T00:00:00Z");
        employee("Eve");
        account("Eve", "ZOOM", true, false, null);
        account("Eve", "SLACK", true, false, null);
        employee("Fay");
        finding("Fay", FindingType.REUSED_PASSWORD, FindingState.OPEN, "ZOOM");

        assertThat(actFirst())
                .extracting(person -> person.employeeId() + ": " + person.nextStep())
                .containsExactly(
                        "Ada: Reset the password, end all sessions, and check for malware.",
                        "Cleo: Change the passwords of the accounts with this address, first in Zoom.",
                        "Ben: Change the password in Zoom and wherever else it is used.",
                        "Dan: Change the passwords of the accounts with this address.",
                        "Eve: Set up MFA in Slack and Zoom.",
                        "Fay: Set a separate password for each account in Zoom.");
    }

    @Test
    void report_employeeListedTwice_isOneRow() throws IOException {
        employee("Ada");
        employee("Ada");
        finding("Ada", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, null);

        assertThat(actFirst()).hasSize(1);
    }

    @Test
    void report_accountsWithoutEmployee_areNotListed() throws IOException {
        for (int i = 0; i < 2; i++) {
            push.accounts.add(Account.builder()
                    .id("account-" + i)
                    .passwordId("shared")
                    .mfaRegistered(false)
                    .build());
        }

        assertThat(actFirst()).isEmpty();
    }

    @Test
    void report_employeesWithoutId_areSeparate() throws IOException {
        for (String name : List.of("ada", "ben")) {
            push.employees.add(
                    Employee.builder().firstName(name).email(address(name)).build());
            alert(name, "2026-11-20T00:00:00Z");
        }

        assertThat(actFirst()).extracting(ReportJson.PersonToActOn::name).containsExactly("ada", "ben");
    }

    @Test
    void report_unknownNameAddressAndDepartment_areMarked() throws IOException {
        push.employees.add(Employee.builder().id("id-1").firstName("Ada").build());
        finding("id-1", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, null);
        push.employees.add(
                Employee.builder().id("id-2").email("ben@example.com").build());
        finding("id-2", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN, null);

        actFirst();

        assertThat(Files.readString(page()))
                .contains("<bdi>Ada</bdi></strong>\n<span><bdi>No address; ID id-1</bdi></span>\n"
                        + "<span><bdi>No department</bdi></span>")
                .contains("<bdi>ben@example.com</bdi></strong>\n<span><bdi>No department</bdi></span>");
    }

    @Test
    void report_noReasonToAct_isGood() throws IOException {
        employee("Ada");
        account("Ada", "ZOOM", false, true, null);
        try (Enzoic enzoic = Enzoic.builder()
                .credentials(vendors.enzoicApiKey(), vendors.enzoicApiSecret())
                .baseUrl(vendors.enzoicUrl())
                .build()) {
            enzoic.users().subscribe("ada@example.com").execute();
        }

        assertThat(actFirst()).isEmpty();

        assertThat(Files.readString(page()))
                .contains("No employee has a reason to act: ")
                .contains("state-good")
                .doesNotContain("card state-look", "card state-act");
    }

    private void employee(String name) {
        push.employees.add(Employee.builder()
                .id(name)
                .firstName(name)
                .lastName("Doe")
                .email(address(name))
                .department("Finance")
                .build());
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }

    private void account(
            String employee, String app, boolean password, @Nullable Boolean mfa, @Nullable String passwordId) {
        push.accounts.add(Account.builder()
                .id(employee + "-" + app)
                .employeeId(employee)
                .appId("app-" + app)
                .appType(app)
                .mfaRegistered(mfa)
                .passwordId(passwordId)
                .loginMethods(LoginMethods.builder()
                        .passwordLogin(password)
                        .oktaSwaLogin(!password)
                        .build())
                .build());
    }

    private void finding(String employee, FindingType type, FindingState state, @Nullable String app) {
        push.findings.add(Finding.builder()
                .id("finding-" + push.findings.size())
                .employeeId(employee)
                .type(type)
                .state(state)
                .appType(app)
                .appId(app == null ? null : "app-" + app)
                .build());
    }

    private void alert(String employee, String time) {
        alerts.append("{\"receivedAt\":\"%s\",\"date\":\"%s\",\"exposureID\":\"%s\",\"usernameHash\":\"%s\"}\n"
                .formatted(time, time, time, EmailHash.of(address(employee)).hex()));
    }

    private Path page() {
        return folder.resolve("report.html");
    }

    private List<ReportJson.PersonToActOn> actFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("alerts.jsonl"), alerts);
        assertThat(trivet.run("report", "--out", page().toString(), "--json", "--alerts", file.toString()))
                .as(trivet.err())
                .isZero();
        return CliJson.adapter(ReportJson.class)
                .fromJson(Files.readString(folder.resolve("report.json")))
                .actFirst();
    }
}
