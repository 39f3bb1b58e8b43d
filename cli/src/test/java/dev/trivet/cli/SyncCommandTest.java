package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.trivet.push.model.Employee;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code trivet sync} as a user types it. */
class SyncCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    /** Two pages of employees: longer lists are requested ahead, so the number of requests varies. */
    private final Sandbox vendors = Sandbox.builder().strict().employees(100).start();

    @AfterEach
    void stop() {
        vendors.close();
    }

    @Test
    void sync_noCredentials_usesSandbox() {
        int code = run("sync");

        assertThat(code).isZero();
        assertThat(err()).startsWith("No credentials found").contains("250 employees");
        assertThat(out()).containsPattern("(?m)^Employees read +250$").containsPattern("(?m)^Newly subscribed +[1-9]");
    }

    @Test
    void sync_credentials_subscribesAllEmployees() {
        useVendors();

        int code = run("sync");

        assertThat(code).isZero();
        int subscribed = vendors.subscribedUsernameHashes().size();
        assertThat(subscribed).isPositive();
        assertThat(out())
                .containsPattern("(?m)^Employees read +100$")
                .containsPattern("(?m)^Newly subscribed +" + subscribed + "$")
                .containsPattern("(?m)^Requests made +" + requests() + "$")
                .containsPattern("(?m)^Throttled \\(429\\) +0$");
    }

    @Test
    void sync_secondRun_addsNothing() {
        useVendors();
        run("sync");
        List<String> subscribed = vendors.subscribedUsernameHashes();
        out.reset();

        int code = run("sync", "--prune");

        assertThat(code).isZero();
        assertThat(out())
                .containsPattern("(?m)^Already subscribed +" + subscribed.size() + "$")
                .containsPattern("(?m)^Newly subscribed +0$")
                .containsPattern("(?m)^Removed +0$");
        assertThat(vendors.subscribedUsernameHashes()).isEqualTo(subscribed);
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"y, 0, 1", "n, 2, 0"})
    void sync_pruneOnTerminal_promptsForConfirmation(String input, int code, int syncs) {
        useVendors();
        CliContext terminal = context(stream(out), new Terminal(true, true, true, 80), input + "\n");

        assertThat(TrivetCommand.run(terminal, "sync", "--prune", "--max-prune-share", "0.125"))
                .isEqualTo(code);

        assertThat(err())
                .contains("This will unsubscribe the addresses that belong to no employee, at most 12.5 % of Enzoic's"
                        + " list (--max-prune-share). Continue? [y/N] ");
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(syncs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--yes", "--dry-run"})
    void sync_pruneWithYesOrDryRun_doesNotPrompt(String option) {
        useVendors();
        CliContext terminal = context(stream(out), new Terminal(true, true, true, 80), "");

        assertThat(TrivetCommand.run(terminal, "sync", "--prune", option)).isZero();

        assertThat(err()).doesNotContain("Continue?");
    }

    @Test
    void sync_dryRun_changesNothing() {
        useVendors();

        int code = run("sync", "--dry-run", "--prune");

        assertThat(code).isZero();
        assertThat(out())
                .startsWith("Dry run: nothing was changed.")
                .containsPattern("(?m)^Would be subscribed +[1-9]");
        assertThat(vendors.subscribedUsernameHashes()).isEmpty();
    }

    @Test
    void sync_json_printsAllNumbers() throws IOException {
        useVendors();

        int code = run("sync", "--json");

        assertThat(code).isZero();
        Map<?, ?> report =
                (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(out());
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
        useVendors();
        CliContext terminal = context(stream(out), new Terminal(true, true, true, 80));

        int code = TrivetCommand.run(terminal, "sync");

        assertThat(code).isZero();
        assertThat(err()).doesNotContain("Reading employees\n");
    }

    @Test
    void sync_wrongKey_exits3AndNamesOnlyTheVariable() {
        useVendors();
        environment.put("PUSH_API_KEY", "wrong-secret-key");

        int code = run("sync");

        assertThat(code).isEqualTo(3);
        assertThat(lastErrorLine()).contains("Push Security").contains("401").contains("Check PUSH_API_KEY.");
        assertThat(err()).doesNotContain("wrong-secret-key");
        assertThat(out()).isEmpty();
    }

    @Test
    void sync_wrongSecret_exits3AndNamesVariables() {
        useVendors();
        environment.put("ENZOIC_API_SECRET", "wrong-secret");

        int code = run("sync");

        assertThat(code).isEqualTo(3);
        assertThat(lastErrorLine()).contains("Enzoic").contains("Check ENZOIC_API_KEY and ENZOIC_API_SECRET.");
        assertThat(err()).doesNotContain("wrong-secret");
    }

    @Test
    void sync_keyInvalidInHeader_exits3() {
        useVendors();
        environment.put("PUSH_API_KEY", "two\nlines");

        int code = run("sync");

        assertThat(code).isEqualTo(3);
        assertThat(lastErrorLine()).startsWith("Cannot use PUSH_API_KEY: ");
    }

    @Test
    void sync_secretInvalidInHeader_exits3AndNamesVariables() {
        useVendors();
        environment.put("ENZOIC_API_SECRET", "two\nlines");

        int code = run("sync");

        assertThat(code).isEqualTo(3);
        assertThat(lastErrorLine()).startsWith("Cannot use ENZOIC_API_KEY or ENZOIC_API_SECRET: secret must not");
    }

    @Test
    void sync_baseUrlWithoutCredentials_exits3() {
        environment.put("PUSH_BASE_URL", vendors.pushUrl());

        assertThat(run("sync")).isEqualTo(3);
        assertThat(lastErrorLine()).startsWith("PUSH_API_KEY and ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.");
    }

    @Test
    void sync_batchWithoutResponse_reportsUnknownOutcome() {
        useVendors();
        vendors.inject(Vendor.ENZOIC, Fault.disconnect().on("subscribeUsers").forever());

        int code = run("sync");

        assertThat(code).isEqualTo(4);
        assertThat(lastErrorLine()).contains("Whether the last batch was applied is unknown.");
    }

    @Test
    void sync_jsonWithFailure_isOneDocument() throws IOException {
        useVendors();
        vendors.inject(Vendor.PUSH, Fault.disconnect().after(1).forever());

        int code = run("sync", "--json");

        assertThat(code).isEqualTo(4);
        Map<?, ?> report =
                (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(out());
        assertThat(report.get("error")).asString().startsWith("Push Security");
        assertThat(report.get("employeesRead")).isEqualTo(50.0);
    }

    @Test
    void sync_missingCredentials_exits3AndNamesThem() {
        environment.put("PUSH_API_KEY", "key");

        int code = run("sync");

        assertThat(code).isEqualTo(3);
        assertThat(lastErrorLine()).startsWith("ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.");
    }

    @Test
    void sync_serverUnreachable_exits4() {
        useVendors();
        vendors.close();

        int code = run("sync");

        assertThat(code).isEqualTo(4);
        assertThat(lastErrorLine())
                .startsWith("Enzoic")
                .contains("Check the network, and ENZOIC_BASE_URL if it is set.")
                .contains("Nothing was changed.");
    }

    @Test
    void sync_serverFailsHalfway_exits4AndRemovesNothing() {
        useVendors();
        run("sync");
        int subscribed = vendors.subscribedUsernameHashes().size();
        vendors.inject(Vendor.PUSH, Fault.disconnect().after(1).forever());

        int code = run("sync", "--prune", "--max-prune-share", "1");

        assertThat(code).isEqualTo(4);
        assertThat(lastErrorLine()).startsWith("Push Security").contains("Nothing was changed.");
        assertThat(vendors.subscribedUsernameHashes()).hasSize(subscribed);
    }

    @Test
    void sync_responseIsNotJson_exits4() {
        useVendors();
        vendors.inject(Vendor.PUSH, Fault.garbage().forever());

        int code = run("sync");

        assertThat(code).isEqualTo(4);
        assertThat(lastErrorLine()).startsWith("Push Security").contains("not JSON, at path $");
    }

    @Test
    void sync_pruneLimitExceeded_exits2AndRemovesNothing() {
        useVendors();
        run("sync");
        int subscribed = vendors.subscribedUsernameHashes().size();
        try (Sandbox smaller = Sandbox.builder().strict().employees(20).start()) {
            environment.put("PUSH_BASE_URL", smaller.pushUrl());

            int code = run("sync", "--prune");

            assertThat(code).isEqualTo(2);
            assertThat(lastErrorLine()).contains("--max-prune-share");
            assertThat(vendors.subscribedUsernameHashes()).hasSize(subscribed);

            assertThat(run("sync", "--prune", "--max-prune-share", "1")).isZero();
            assertThat(vendors.subscribedUsernameHashes()).hasSizeBetween(1, 20);
        }
    }

    @Test
    void sync_employeesWithCredentials_exits2() {
        useVendors();

        assertThat(run("sync", "--employees", "50")).isEqualTo(2);
        assertThat(lastErrorLine()).startsWith("--employees applies to the sandbox only");
    }

    @Test
    void sync_employeesOutOfRange_exits2() {
        assertThat(run("sync", "--employees", "9")).isEqualTo(2);
        assertThat(run("sync", "--employees", "1000001")).isEqualTo(2);
        assertThat(run("sync", "--employees", "many")).isEqualTo(2);
        assertThat(run("sync", "--max-prune-share", "1.1")).isEqualTo(2);
    }

    @Test
    void sync_plainHttpToRemoteHost_exits2() {
        useVendors();
        environment.put("PUSH_BASE_URL", "http://push.example");

        assertThat(run("sync")).isEqualTo(2);
        assertThat(lastErrorLine()).startsWith("Cannot use PUSH_BASE_URL: The base URL must be https;");
    }

    @Test
    void sync_diskFull_exits5AfterCompleteSync() {
        PrintStream full = new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8);

        int code = TrivetCommand.run(context(full, Terminal.NONE), "sync", "--employees", "10");

        assertThat(code).isEqualTo(5);
        assertThat(lastErrorLine()).startsWith("The sync is complete, but the report cannot be written.");
    }

    @Test
    void trivet_noCommand_exits2AndPrintsCommands() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("Usage: trivet").contains("sync");
    }

    @Test
    void version_isTheBuildVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("trivet \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void sync_invalidAddresses_namesEachReason() throws IOException {
        useVendors();
        try (PushPages push = new PushPages()) {
            environment.put("PUSH_BASE_URL", push.url());
            for (String address : List.of("a\u0007@example.com", "a\u200b@example.com", "a\ufffd@example.com")) {
                push.employees.add(
                        Employee.builder().id("employee").email(address).build());
            }

            assertThat(run("sync", "--dry-run")).isZero();
        }

        assertThat(out())
                .containsPattern("(?m)^Skipped +3$")
                .containsPattern("(?m)^  control character in the address +1$")
                .containsPattern("(?m)^  invisible character in the address +1$")
                .containsPattern("(?m)^  invalid character in the address +1$")
                .doesNotContain("@example.com");
    }

    @Test
    void sync_dryRunBeyondPruneLimit_reportsNoRemoval() throws IOException {
        String warning = "More than --max-prune-share allows: no address would be removed.";
        useVendors();
        run("sync");
        try (PushPages push = new PushPages()) {
            environment.put("PUSH_BASE_URL", push.url());
            push.employees.add(
                    Employee.builder().id("new").email("new@example.com").build());
            out.reset();

            assertThat(run("sync", "--dry-run", "--prune")).isZero();
            assertThat(out()).contains(warning);

            out.reset();
            assertThat(run("sync", "--dry-run", "--prune", "--max-prune-share", "1"))
                    .isZero();
            assertThat(out()).containsPattern("(?m)^Would be removed +[1-9]").doesNotContain(warning);
        }
    }

    @Test
    void sync_thousandsOfEmployees_printsALineForEachThousand() {
        assertThat(run("sync", "--dry-run", "--employees", "2500")).isZero();

        assertThat(err().lines().filter(line -> line.matches(".*: \\d,000")).map(line -> line.replaceFirst(".*: ", "")))
                .containsExactly("1,000", "2,000");
    }

    private void useVendors() {
        environment.put("PUSH_API_KEY", vendors.pushReadOnlyApiKey());
        environment.put("PUSH_BASE_URL", vendors.pushUrl());
        environment.put("ENZOIC_API_KEY", vendors.enzoicApiKey());
        environment.put("ENZOIC_API_SECRET", vendors.enzoicApiSecret());
        environment.put("ENZOIC_BASE_URL", vendors.enzoicUrl());
    }

    private long requests() {
        return vendors.journal().requests(Vendor.PUSH) + vendors.journal().requests(Vendor.ENZOIC);
    }

    private int run(String... arguments) {
        return TrivetCommand.run(context(stream(out), Terminal.NONE), arguments);
    }

    private CliContext context(PrintStream results, Terminal terminal) {
        return context(results, terminal, "");
    }

    private CliContext context(PrintStream results, Terminal terminal, String typed) {
        return new CliContext(
                environment,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                results,
                stream(err),
                terminal,
                false,
                Clock.systemUTC());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Returns the last line of the standard error, which has no stack trace. */
    private String lastErrorLine() {
        assertThat(err()).doesNotContain("\tat ").doesNotContain("Exception in");
        List<String> lines = err().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static PrintStream stream(OutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    /** Fails on each write. */
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
