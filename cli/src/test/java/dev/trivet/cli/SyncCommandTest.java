package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.push.model.Employee;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code trivet sync}. */
class SyncCommandTest {
    private final CommandRunner trivet = new CommandRunner();

    /**
     * A sandbox with two pages of employees. With more pages, the number of requests would vary,
     * because pages are requested ahead.
     */
    private final Sandbox vendors = Sandbox.builder().strict().employees(100).start();

    @AfterEach
    void stop() {
        vendors.close();
    }

    @Test
    void sync_noCredentials_usesSandbox() {
        int code = trivet.run("sync");

        assertThat(code).isZero();
        assertThat(trivet.err()).startsWith("No credentials found").contains("250 employees");
        assertThat(trivet.out())
                .containsPattern("(?m)^Employees read +250$")
                .containsPattern("(?m)^Newly subscribed +[1-9]");
    }

    @Test
    void sync_credentials_subscribesEmployees() {
        trivet.withReadOnly(vendors);

        int code = trivet.run("sync");

        assertThat(code).isZero();
        int subscribed = vendors.subscribedUsernameHashes().size();
        assertThat(subscribed).isPositive();
        assertThat(trivet.out())
                .containsPattern("(?m)^Employees read +100$")
                .containsPattern("(?m)^Newly subscribed +" + subscribed + "$")
                .containsPattern("(?m)^Requests made +" + requests() + "$")
                .containsPattern("(?m)^Throttled \\(429\\) +0$");
    }

    @Test
    void sync_secondRun_addsNothing() {
        new CommandRunner().withReadOnly(vendors).run("sync");
        List<String> subscribed = vendors.subscribedUsernameHashes();

        int code = trivet.withReadOnly(vendors).run("sync", "--prune");

        assertThat(code).isZero();
        assertThat(trivet.out())
                .containsPattern("(?m)^Already subscribed +" + subscribed.size() + "$")
                .containsPattern("(?m)^Newly subscribed +0$")
                .containsPattern("(?m)^Removed +0$");
        assertThat(vendors.subscribedUsernameHashes()).isEqualTo(subscribed);
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"y, 0, 1", "n, 2, 0"})
    void sync_pruneOnTerminal_promptsForConfirmation(String input, int code, int requests) {
        trivet.withReadOnly(vendors).with(new Terminal(true, true, true, 80)).withInput(input + "\n");

        assertThat(trivet.run("sync", "--prune", "--max-prune-share", "0.125")).isEqualTo(code);

        assertThat(trivet.err())
                .contains("This will unsubscribe the addresses that belong to no employee, at most 12.5 % of Enzoic's"
                        + " list (--max-prune-share). Continue? [y/N] ");
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--yes", "--dry-run"})
    void sync_yesOrDryRun_doesNotPrompt(String option) {
        trivet.withReadOnly(vendors).with(new Terminal(true, true, true, 80));

        assertThat(trivet.run("sync", "--prune", option)).isZero();

        assertThat(trivet.err()).doesNotContain("Continue?");
    }

    @Test
    void sync_dryRun_changesNothing() {
        trivet.withReadOnly(vendors);

        int code = trivet.run("sync", "--dry-run", "--prune");

        assertThat(code).isZero();
        assertThat(trivet.out())
                .startsWith("Dry run: nothing was changed.")
                .containsPattern("(?m)^Would be subscribed +[1-9]");
        assertThat(vendors.subscribedUsernameHashes()).isEmpty();
    }

    @Test
    void sync_json_printsReport() throws IOException {
        trivet.withReadOnly(vendors);

        int code = trivet.run("sync", "--json");

        assertThat(code).isZero();
        Map<?, ?> report = trivet.json();
        assertThat(report.containsKey("error")).isTrue();
        assertThat(report.get("error")).isNull();
        assertThat(report.get("employeesRead")).isEqualTo(100.0);
        assertThat(report.get("newlySubscribed"))
                .isEqualTo((double) vendors.subscribedUsernameHashes().size());
        assertThat(report.get("requests")).isEqualTo((double) requests());
        List<?> skipped = (List<?>) report.get("skipped");
        double hashed = (Double) report.get("addressesHashed");
        assertThat(skipped).hasSize(100 - (int) hashed);
        assertThat(skipped)
                .allSatisfy(employee -> assertThat(employee.toString()).contains("employeeId=", "reason="));
    }

    @Test
    void sync_terminal_printsNoProgressLines() {
        trivet.withReadOnly(vendors).with(new Terminal(true, true, true, 80));

        int code = trivet.run("sync");

        assertThat(code).isZero();
        assertThat(trivet.err()).doesNotContain("Reading employees\n");
    }

    @Test
    void sync_wrongKey_exits3AndNamesVariable() {
        trivet.withReadOnly(vendors);
        trivet.with("PUSH_API_KEY", "wrong-secret-key");

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine())
                .contains("Push Security")
                .contains("401")
                .contains("Check PUSH_API_KEY.");
        assertThat(trivet.err()).doesNotContain("wrong-secret-key");
        assertThat(trivet.out()).isEmpty();
    }

    @Test
    void sync_wrongSecret_exits3AndNamesVariables() {
        trivet.withReadOnly(vendors);
        trivet.with("ENZOIC_API_SECRET", "wrong-secret");

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine()).contains("Enzoic").contains("Check ENZOIC_API_KEY and ENZOIC_API_SECRET.");
        assertThat(trivet.err()).doesNotContain("wrong-secret");
    }

    @Test
    void sync_malformedKey_exits3() {
        trivet.withReadOnly(vendors);
        trivet.with("PUSH_API_KEY", "two\nlines");

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine()).startsWith("Cannot use PUSH_API_KEY: ");
    }

    @Test
    void sync_malformedSecret_exits3AndNamesVariables() {
        trivet.withReadOnly(vendors);
        trivet.with("ENZOIC_API_SECRET", "two\nlines");

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine())
                .startsWith("Cannot use ENZOIC_API_KEY or ENZOIC_API_SECRET: secret must not");
    }

    @Test
    void sync_baseUrlWithoutCredentials_exits3() {
        trivet.with("PUSH_BASE_URL", vendors.pushUrl());

        assertThat(trivet.run("sync")).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine())
                .startsWith("PUSH_API_KEY, ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.");
    }

    @Test
    void sync_batchWithoutResponse_reportsUnknownOutcome() {
        trivet.withReadOnly(vendors);
        vendors.inject(Vendor.ENZOIC, Fault.disconnect().on("subscribeUsers").forever());

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(trivet.lastErrorLine()).contains("Whether the last batch was applied is unknown.");
    }

    @Test
    void sync_jsonWithFailure_isOneDocument() throws IOException {
        trivet.withReadOnly(vendors);
        vendors.inject(Vendor.PUSH, Fault.disconnect().after(1).forever());

        int code = trivet.run("sync", "--json");

        assertThat(code).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        Map<?, ?> report = trivet.json();
        assertThat(report.get("error")).asString().startsWith("Push Security");
        assertThat(report.get("employeesRead")).isEqualTo(50.0);
    }

    @Test
    void sync_missingCredentials_exits3AndNamesThem() {
        trivet.with("PUSH_API_KEY", "key");

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine()).startsWith("ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.");
    }

    @Test
    void sync_serverUnreachable_exits4() {
        trivet.withReadOnly(vendors);
        vendors.close();

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(trivet.lastErrorLine())
                .startsWith("Enzoic")
                .contains("Check the network, and ENZOIC_BASE_URL if it is set.")
                .contains("Nothing was changed.");
    }

    @Test
    void sync_serverFailsHalfway_exits4AndRemovesNothing() {
        trivet.withReadOnly(vendors);
        trivet.run("sync");
        int subscribed = vendors.subscribedUsernameHashes().size();
        vendors.inject(Vendor.PUSH, Fault.disconnect().after(1).forever());

        int code = trivet.run("sync", "--prune", "--max-prune-share", "1");

        assertThat(code).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(trivet.lastErrorLine()).startsWith("Push Security").contains("Nothing was changed.");
        assertThat(vendors.subscribedUsernameHashes()).hasSize(subscribed);
    }

    @Test
    void sync_responseIsNotJson_exits4() {
        trivet.withReadOnly(vendors);
        vendors.inject(Vendor.PUSH, Fault.garbage().forever());

        int code = trivet.run("sync");

        assertThat(code).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(trivet.lastErrorLine()).startsWith("Push Security").contains("not JSON, at path $");
    }

    @Test
    void sync_pruneLimitExceeded_exits2AndRemovesNothing() {
        trivet.withReadOnly(vendors);
        trivet.run("sync");
        int subscribed = vendors.subscribedUsernameHashes().size();
        try (Sandbox smaller = Sandbox.builder().strict().employees(20).start()) {
            trivet.with("PUSH_BASE_URL", smaller.pushUrl());

            int code = trivet.run("sync", "--prune");

            assertThat(code).isEqualTo(ExitCode.USAGE);
            assertThat(trivet.lastErrorLine()).contains("--max-prune-share");
            assertThat(vendors.subscribedUsernameHashes()).hasSize(subscribed);

            assertThat(trivet.run("sync", "--prune", "--max-prune-share", "1")).isZero();
            assertThat(vendors.subscribedUsernameHashes()).hasSizeBetween(1, 20);
        }
    }

    @Test
    void sync_employeesWithCredentials_exits2() {
        trivet.withReadOnly(vendors);

        assertThat(trivet.run("sync", "--employees", "50")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.lastErrorLine()).startsWith("--employees applies to the sandbox only");
    }

    @Test
    void sync_invalidNumber_exits2() {
        assertThat(trivet.run("sync", "--employees", "9")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.run("sync", "--employees", "1000001")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.run("sync", "--employees", "many")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.run("sync", "--max-prune-share", "1.1")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void sync_plainHttpToRemoteHost_exits2() {
        trivet.withReadOnly(vendors);
        trivet.with("PUSH_BASE_URL", "http://push.example");

        assertThat(trivet.run("sync")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.lastErrorLine()).startsWith("Cannot use PUSH_BASE_URL: The base URL must be https;");
    }

    @Test
    void sync_diskFull_exits5AfterCompleteSync() {
        int code = trivet.withDiskFullAfter(0).run("sync", "--employees", "10");

        assertThat(code).isEqualTo(ExitCode.OUTPUT);
        assertThat(trivet.lastErrorLine()).startsWith("The sync is complete, but the report cannot be written.");
    }

    @Test
    void sync_invalidAddresses_namesEachReason() throws IOException {
        trivet.withReadOnly(vendors);
        try (FakePushServer push = new FakePushServer()) {
            trivet.with("PUSH_BASE_URL", push.url());
            for (String address : List.of("a\u0007@example.com", "a\u200b@example.com", "a\ufffd@example.com")) {
                push.employees.add(
                        Employee.builder().id("employee").email(address).build());
            }

            assertThat(trivet.run("sync", "--dry-run")).isZero();
        }

        assertThat(trivet.out())
                .containsPattern("(?m)^Skipped +3$")
                .containsPattern("(?m)^  control character in the address +1$")
                .containsPattern("(?m)^  invisible character in the address +1$")
                .containsPattern("(?m)^  invalid character in the address +1$")
                .doesNotContain("@example.com");
    }

    @Test
    void sync_skippedEmployees_areListed() throws IOException {
        trivet.withReadOnly(vendors);
        try (FakePushServer push = new FakePushServer()) {
            trivet.with("PUSH_BASE_URL", push.url());
            push.employees.add(Employee.builder().id("with\u001bid").build());
            push.employees.add(Employee.builder().build());

            assertThat(trivet.run("sync", "--dry-run")).isZero();
        }

        assertThat(trivet.out()).contains("\n  IDs:\n    with id\n    without an ID\n");
    }

    @Test
    void sync_dryRunAbovePruneLimit_warns() throws IOException {
        String warning = "These are more than --max-prune-share allows: no address would be removed.";
        new CommandRunner().withReadOnly(vendors).run("sync");
        try (FakePushServer push = new FakePushServer()) {
            push.employees.add(
                    Employee.builder().id("new").email("new@example.com").build());
            CommandRunner limited = new CommandRunner().withReadOnly(vendors).with("PUSH_BASE_URL", push.url());
            CommandRunner unlimited = new CommandRunner().withReadOnly(vendors).with("PUSH_BASE_URL", push.url());

            assertThat(limited.run("sync", "--dry-run", "--prune")).isZero();
            assertThat(limited.out()).contains(warning);

            assertThat(unlimited.run("sync", "--dry-run", "--prune", "--max-prune-share", "1"))
                    .isZero();
            assertThat(unlimited.out())
                    .containsPattern("(?m)^Would be removed +[1-9]")
                    .doesNotContain(warning);
        }
    }

    @Test
    void sync_manyEmployees_printsLinePerThousand() {
        assertThat(trivet.run("sync", "--dry-run", "--employees", "2500")).isZero();

        assertThat(trivet.err()
                        .lines()
                        .filter(line -> line.matches(".*: \\d,000"))
                        .map(line -> line.replaceFirst(".*: ", "")))
                .containsExactly("1,000", "2,000");
    }

    private long requests() {
        return vendors.journal().requests(Vendor.PUSH) + vendors.journal().requests(Vendor.ENZOIC);
    }
}
