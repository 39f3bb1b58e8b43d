package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code trivet report}. */
class ReportCommandTest {
    private final CommandRunner trivet = new CommandRunner();

    @TempDir
    private Path folder;

    @Test
    void report_noCredentials_showsSandbox() throws IOException {
        assertThat(trivet.run("report", "--employees", "60", "--out", page().toString()))
                .isZero();

        assertThat(trivet.out()).isEqualTo("Report written to " + page() + ".\n");
        assertThat(Files.readString(page()))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(
                        "These people are fictitious.",
                        "Employees, 60 in all",
                        "No alert file was given.",
                        "<code>trivet listen --record FILE</code>")
                .doesNotContain("<script", "http:", "https:", "url(http");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page())))
                .isEqualTo("rw-------");
    }

    @Test
    void report_credentials_showsVendorsAndChangesNothing() throws IOException {
        try (Sandbox vendors = Sandbox.builder().strict().employees(90).start()) {
            trivet.withReadOnly(vendors);

            assertThat(trivet.run("report", "--out", page().toString())).isZero();

            try (PushSecurity push = PushSecurity.builder()
                    .apiKey(vendors.pushApiKey())
                    .baseUrl(vendors.pushUrl())
                    .build()) {
                List<Account> accounts = push.accounts().list().stream().toList();
                List<Finding> findings = push.findings().list().stream().toList();
                assertThat(Files.readString(page()))
                        .contains("<strong>0</strong> <span>of 90 employees are subscribed</span>")
                        .contains(card(
                                accounts.stream().filter(account -> Boolean.FALSE.equals(account.isMfaRegistered())),
                                accounts,
                                "accounts have no MFA"))
                        .contains(card(
                                findings.stream().filter(finding -> FindingState.OPEN.equals(finding.getState())),
                                findings,
                                "findings are open"))
                        .doesNotContain("These people are fictitious.");
            }
            assertThat(vendors.subscribedUsernameHashes()).isEmpty();
            assertThat(vendors.journal().requests(Vendor.ENZOIC)).isEqualTo(1);
        }
    }

    private static String card(Stream<?> part, List<?> all, String label) {
        return "<strong>" + part.count() + "</strong> <span>of " + all.size() + " " + label + "</span>";
    }

    @Test
    void report_noAlertInFile_exits2AndWritesNoPage() throws IOException {
        Path invalid = Files.writeString(folder.resolve("wrong"), "first\nsecond\n");

        assertThat(trivet.run(
                        "report", "--employees", "10", "--out", page().toString(), "--alerts", invalid.toString()))
                .isEqualTo(2);

        assertThat(trivet.err())
                .isEqualTo(invalid + " contains no alerts. Pass a file that trivet listen --record wrote.\n");
        assertThat(page()).doesNotExist();
    }

    @Test
    void report_unreadableLines_warnsAndMarksNumbers() throws IOException {
        String line = "{\"receivedAt\":\"2026-11-21T10:15:00Z\",\"exposureID\":\"%s\"}\n";
        Path alerts = Files.writeString(
                folder.resolve("alerts"), line.formatted("one") + "{\"receivedAt\n" + line.formatted("two"));

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(trivet.err()).contains("Warning: " + alerts + " has 1 line that is not an alert.");
        assertThat(Files.readString(page()))
                .contains(
                        "<strong>≥ 2</strong> <span>exposures reported by Enzoic; part of the file could not be read",
                        "Enzoic reported ≥ 2 exposures",
                        "The figures are incomplete: 1 line of the file could not be read.");
    }

    @Test
    void report_emptyAlertFile_showsZero() throws IOException {
        Path alerts = Files.createFile(folder.resolve("alerts"));

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(Files.readString(page())).contains("<strong>0</strong> <span>exposures reported by Enzoic</span>");
    }

    @Test
    void report_alertsWithoutHash_areCountedSeparately() throws IOException {
        String line = "{\"receivedAt\":\"2026-11-21T10:15:00Z\",\"exposureID\":\"one\",\"usernameHash\":null}\n";
        Path alerts = Files.writeString(folder.resolve("alerts"), line + line);

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(Files.readString(page())).contains("<strong>2</strong> <span>exposures reported by Enzoic</span>");
    }

    @Test
    void report_vendorFails_keepsExistingPage() throws IOException {
        Files.writeString(page(), "the previous page");
        try (Sandbox vendors = Sandbox.builder().strict().employees(60).start()) {
            trivet.withReadOnly(vendors);
            vendors.inject(
                    Vendor.PUSH, Fault.status(500).on("listEmployees").after(1).forever());

            assertThat(trivet.run("report", "--out", page().toString())).isEqualTo(4);
        }
        assertThat(Files.readString(page())).isEqualTo("the previous page");
        assertThat(filesInFolder()).containsExactly("report.html");
        assertThat(trivet.out()).isEmpty();
        assertThat(trivet.err()).endsWith(" No page was written.\n");
    }

    @Test
    void report_symbolicLink_replacesItsTarget() throws IOException {
        Path real = Files.writeString(folder.resolve("real.html"), "the previous page");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(page(), real);

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString()))
                .isZero();

        assertThat(page()).isSymbolicLink();
        assertThat(Files.readString(real)).contains("Employees, 10 in all");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
    }

    @Test
    void report_unwritableTarget_exits2BeforeReading() throws IOException {
        assertThat(trivet.run("report")).isEqualTo(2);
        assertThat(trivet.run("report", "--out", folder.toString())).isEqualTo(2);
        assertThat(trivet.err()).contains(folder + " is a directory.");
        assertThat(trivet.run("report", "--out", folder.resolve("no/where.html").toString()))
                .isEqualTo(2);
        assertThat(trivet.err()).contains("does not exist, or is not writable.");
        assertThat(trivet.run("report", "--out", "/dev/null")).isEqualTo(2);
        assertThat(trivet.err()).contains("/dev/null is not a regular file.");
        assertThat(trivet.run(
                        "report",
                        "--out",
                        page().toString(),
                        "--alerts",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(trivet.err()).contains("Cannot read the alert file ").doesNotContain("Reading");
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void write_deletedDirectory_exits5() throws IOException {
        Path deleted = Files.createDirectory(folder.resolve("deleted"));
        AtomicFile file = AtomicFile.at(deleted.resolve("report.html"));
        Files.delete(deleted);

        assertThatThrownBy(() -> file.write("page"))
                .isInstanceOfSatisfying(
                        CommandException.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.OUTPUT))
                .hasMessageStartingWith("Cannot write the page to ");
    }

    private Path page() {
        return folder.resolve("report.html");
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
