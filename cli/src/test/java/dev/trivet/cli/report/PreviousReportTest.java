package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.FakePushServer;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the comparison with a previous report. */
class PreviousReportTest {
    private static final Instant LAST_WEEK = Instant.parse("2026-11-14T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path folder;

    private final FakePushServer push = new FakePushServer();
    private Sandbox vendors;
    private String messages = "";

    @BeforeEach
    void start() {
        vendors = Sandbox.builder().strict().employees(10).start();
    }

    @AfterEach
    void stop() throws IOException {
        vendors.close();
        push.close();
    }

    @Test
    void report_noPreviousReport_showsNoChange() throws IOException {
        run(NOW, "--out", page().toString());

        assertThat(Files.readString(page())).doesNotContain("last time");
    }

    @Test
    void report_previousReport_showsNewAndResolvedFindings() throws IOException {
        finding("unchanged", FindingType.WEAK_PASSWORD, FindingState.OPEN);
        finding("removed", FindingType.SHARED_ACCOUNT, FindingState.OPEN);
        finding("resolved", FindingType.WEAK_PASSWORD, FindingState.OPEN);
        run(LAST_WEEK, "--out", page().toString(), "--json");
        push.findings.clear();
        finding("unchanged", FindingType.WEAK_PASSWORD, FindingState.OPEN);
        finding("resolved", FindingType.WEAK_PASSWORD, FindingState.RESOLVED);
        finding("new", FindingType.WEAK_PASSWORD, FindingState.OPEN);
        finding("stolen", FindingType.STOLEN_CREDENTIALS, FindingState.OPEN);

        run(NOW, "--out", page().toString(), "--json", "--previous", json().toString());

        assertThat(text(page()))
                .contains("Since last time, 14 November 2026, 09:00 UTC."
                        + " New: 2 findings (Stolen credentials: 1, Weak password: 1)."
                        + " Resolved: 2 findings (Shared account: 1, Weak password: 1).")
                .contains("Stolen and leaked credentials Act 1 No accounts known 1 more than last time")
                // One is new, and one was resolved.
                .contains("Weak passwords Act 2 No accounts known Same as last time");
        assertThat(Files.readString(json())).contains("\"startedAt\": \"2026-11-21T09:00:00Z\"");
    }

    @Test
    void report_previousReport_showsChangesOfFigures() throws IOException {
        account("a", false, "p1");
        account("b", false, "p1");
        account("c", true, "p2");
        run(LAST_WEEK, "--out", page().toString(), "--json");
        push.accounts.clear();
        account("a", false, "p1");
        account("b", true, "p3");
        account("c", true, "p2");

        run(NOW, "--out", page().toString(), "--previous", json().toString());

        assertThat(text(page()))
                .contains("New: 0 findings. Resolved: 0 findings.")
                .contains("Accounts without MFA Act 1 33.3 % of accounts 1 fewer than last time")
                .contains("Reused passwords Good 0 0.0 % of passwords 1 fewer than last time")
                .contains("Employees not subscribed Look 0 No employees known Same as last time");
    }

    @Test
    void report_previousReport_countsExposuresReceivedLater() throws IOException {
        Path alerts = Files.writeString(
                folder.resolve("alerts.jsonl"), alert("2026-11-13T00:00:00Z") + alert("2026-11-14T09:00:00Z"));
        run(LAST_WEEK, "--out", page().toString(), "--json", "--alerts", alerts.toString());
        assertThat(text(page())).contains("Exposures Act 2 No employees known New: 2");
        Files.writeString(alerts, Files.readString(alerts) + alert("2026-11-14T09:00:01Z"));

        run(NOW, "--out", page().toString(), "--previous", json().toString(), "--alerts", alerts.toString());

        assertThat(text(page()))
                .contains("New: 1 exposure, 0 findings.")
                .contains("Exposures Act 3 No employees known 1 more than last time New: 1")
                .contains("An exposure is new if it was received since the previous report.");
    }

    @Test
    void report_previousWithoutAlerts_isUnknown() throws IOException {
        run(LAST_WEEK, "--out", page().toString(), "--json");
        Path alerts = Files.createFile(folder.resolve("alerts.jsonl"));

        run(NOW, "--out", page().toString(), "--previous", json().toString(), "--alerts", alerts.toString());

        assertThat(text(page())).contains("Exposures Good 0 No employees known Unknown last time");
    }

    @Test
    void report_previousJsonOnStandardOutput_isAccepted() throws IOException {
        finding("unchanged", FindingType.WEAK_PASSWORD, FindingState.OPEN);
        Files.writeString(json(), run(LAST_WEEK, "--json"));

        run(NOW, "--out", page().toString(), "--previous", json().toString());

        assertThat(text(page())).contains("New: 0 findings. Resolved: 0 findings.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "<!DOCTYPE html>\n<html></html>",
                "[]",
                "{}",
                "7",
                "{\"schemaVersion\": \"one\"}",
                "{\"schemaVersion\": 1}",
                "{\"items\": [], \"failures\": [], \"error\": null}",
                "{\"schemaVersion\": 1, \"figures\": []}"
            })
    void report_fileWithoutReport_exits2(String content) throws IOException {
        Files.writeString(json(), content);

        assertRejected("is damaged, or is not a report. Pass a file that trivet report --json wrote.");
    }

    @Test
    void report_binaryFile_exits2() throws IOException {
        Files.write(json(), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});

        assertRejected("is damaged, or is not a report. Pass a file that trivet report --json wrote.");
    }

    /** Each line is a part of a report and its replacement. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"employees\": 0,|''",
                "\"employees\": 0|\"employees\": null",
                "\"employees\": 0|\"employees\": \"many\"",
                "\"employees\": 0|\"employees\": 0.5",
                "\"startedAt\": \"2026-11-14T09:00:00Z\"|\"startedAt\": \"last week\"",
                "\"startedAt\": \"2026-11-14T09:00:00Z\",|''",
                "\"openFindings\": {}|\"openFindings\": null",
                "\"openFindings\": {}|\"openFindings\": {\"WEAK_PASSWORD\": 1}",
                "\"openFindings\": {}|\"openFindings\": {\"WEAK_PASSWORD\": null}",
                "\"openFindings\": {}|\"openFindings\": {\"WEAK_PASSWORD\": [null]}",
                "\"schemaVersion\": 1|\"schemaVersion\": 1.5",
                "\"sandbox\": false|\"sandbox\": \"no\"",
                "\"openFindings\": {}\\n}|\"openFindings\": {}",
                "\"openFindings\": {}\\n}|\"openFindings\": {}} {}",
            })
    void report_damagedReport_exits2(String part, String replacement) throws IOException {
        String intact = run(LAST_WEEK, "--json");
        String original = part.replace("\\n", "\n");
        assertThat(intact).contains(original);
        Files.writeString(json(), intact.replace(original, replacement));

        assertRejected("is damaged, or is not a report. Pass a file that trivet report --json wrote.");
    }

    @Test
    void report_unsupportedSchema_exits2() throws IOException {
        Files.writeString(json(), run(LAST_WEEK, "--json").replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));

        assertRejected("has schema version 2, and this version of trivet reads up to 1. Install a newer version.");
    }

    @Test
    void report_unknownProperty_isIgnored() throws IOException {
        Files.writeString(json(), run(LAST_WEEK, "--json").replace("\"employees\"", "\"added\": [1], \"employees\""));

        run(NOW, "--out", page().toString(), "--previous", json().toString());
    }

    @Test
    void report_previousReportFromFuture_exits2() throws IOException {
        Files.writeString(json(), run(NOW.plusSeconds(60), "--json"));

        assertRejected(
                "is from 21 November 2026, 09:01 UTC, which is later than now. Check the clock, or pass an earlier"
                        + " report.");
    }

    @Test
    void report_missingFile_exits2() {
        assertRejected("Cannot read the previous report " + json() + ".");
    }

    @Test
    void report_organizationAfterSandbox_exits2() throws IOException {
        CommandRunner trivet = new CommandRunner().with(Clock.fixed(LAST_WEEK, ZoneOffset.UTC));
        assertThat(trivet.run("report", "--employees", "10", "--json")).isZero();
        Files.writeString(json(), trivet.out());

        assertRejected("is about the embedded sandbox. Pass a report about your organization.");
    }

    @Test
    void report_sandboxAfterOrganization_exits2() throws IOException {
        Files.writeString(json(), run(LAST_WEEK, "--json"));
        CommandRunner trivet = new CommandRunner().with(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(trivet.run("report", "--employees", "10", "--json", "--previous", json().toString()))
                .isEqualTo(2);

        assertThat(trivet.err())
                .contains(
                        "is about your organization, but this one is about the embedded sandbox, because no credentials"
                                + " are set.");
    }

    private void assertRejected(String message) {
        long requests = vendors.journal().requests(Vendor.ENZOIC);

        assertThat(exitCode(NOW, "--out", page().toString(), "--previous", json().toString()))
                .isEqualTo(2);

        assertThat(messages).contains(json().toString()).endsWith(message + "\n");
        assertThat(page()).doesNotExist();
        assertThat(vendors.journal().requests(Vendor.ENZOIC)).isEqualTo(requests);
    }

    /** Runs a report and returns standard output. */
    private String run(Instant time, String... arguments) {
        CommandRunner trivet = runner(time);
        assertThat(trivet.run(withReport(arguments))).as(trivet.err()).isZero();
        return trivet.out();
    }

    private int exitCode(Instant time, String... arguments) {
        CommandRunner trivet = runner(time);
        int exitCode = trivet.run(withReport(arguments));
        messages = trivet.err();
        return exitCode;
    }

    private CommandRunner runner(Instant time) {
        return new CommandRunner()
                .with(Clock.fixed(time, ZoneOffset.UTC))
                .withReadOnly(vendors)
                .with("PUSH_BASE_URL", push.url());
    }

    private static String[] withReport(String... arguments) {
        List<String> commandLine = new ArrayList<>(List.of("report"));
        commandLine.addAll(Arrays.asList(arguments));
        return commandLine.toArray(String[]::new);
    }

    private void finding(String id, FindingType type, FindingState state) {
        push.findings.add(Finding.builder().id(id).type(type).state(state).build());
    }

    private void account(String id, boolean mfa, @Nullable String passwordId) {
        push.accounts.add(Account.builder()
                .id(id)
                .employeeId("employee-" + id)
                .mfaRegistered(mfa)
                .passwordId(passwordId)
                .build());
    }

    private static String alert(String receivedAt) {
        return "{\"receivedAt\":\"%s\",\"exposureID\":\"%s\"}\n".formatted(receivedAt, receivedAt);
    }

    /** Returns the text of the page, with single spaces. */
    private static String text(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<(?=[/a-z])[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace(" .", ".")
                .replace(" ,", ",");
    }

    private Path page() {
        return folder.resolve("report.html");
    }

    private Path json() {
        return folder.resolve("report.json");
    }
}
