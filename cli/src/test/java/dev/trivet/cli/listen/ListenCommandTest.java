package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.squareup.moshi.Moshi;
import dev.trivet.EmailHash;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.FakePushServer;
import dev.trivet.cli.LiveOutput;
import dev.trivet.cli.Terminal;
import dev.trivet.enzoic.model.ExposureAlert;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.LoginMethods;
import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests {@code trivet listen} with real requests to its webhook. Push Security is a fake server or
 * the sandbox.
 */
class ListenCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneOffset.UTC);
    private static final String ADDRESS = "john.hill@example.com";
    private static final String HASH = EmailHash.of(ADDRESS).hex();
    private static final String ALERT = alert("583d32144d6db21a908faa11", ADDRESS);

    private final Map<String, String> environment = new HashMap<>();
    private final FakePushServer push = new FakePushServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void arrangeOrganization() {
        environment.put("PUSH_API_KEY", "key");
        environment.put("PUSH_BASE_URL", push.url());
        push.employees.add(Employee.builder()
                .id("other")
                .email("not.john.hill@example.com")
                .build());
        push.employees.add(Employee.builder()
                .id("john")
                .firstName("John")
                .lastName("Hill\u001b[2J")
                .email("John.Hill@Example.com ")
                .department("Security")
                .build());
        push.accounts.add(account("john", "ATLASSIAN", true, false));
        push.accounts.add(account("john", "SLACK", false, false));
        push.accounts.add(account("john", "ZOOM", true, true));
        push.accounts.add(account("john", "NOTION", true, null));
        push.accounts.add(account("other", "GITHUB", true, false));
        push.findings.add(finding("john", FindingType.WEAK_PASSWORD, FindingState.OPEN));
        push.findings.add(finding("john", FindingType.WEAK_PASSWORD, FindingState.OPEN));
        push.findings.add(finding("john", FindingType.LEAKED_PASSWORD, FindingState.RESOLVED));
        push.findings.add(finding("other", FindingType.SHARED_ACCOUNT, FindingState.OPEN));
    }

    @AfterEach
    void stop() throws IOException {
        push.close();
    }

    @Test
    void listen_employee_printsAccountsAndFindings() throws Exception {
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            assertThat(listener.post(ALERT)).isEqualTo(200);

            assertThat(listener.out.await("findings:").lines())
                    .containsExactly(
                            "2026-11-21T10:15:00Z  Exposure 583d32144d6db21a908faa11, found 2017-01-17T04:51:05Z",
                            "  John Hill [2J <John.Hill@Example.com>, Security, employee john",
                            "  Accounts with this address: 4",
                            "  Accounts with a password: 3 (ATLASSIAN, NOTION, ZOOM)",
                            "  Accounts without MFA: 2 (ATLASSIAN, SLACK)",
                            "  Accounts with unknown MFA: 1 (NOTION)",
                            "  Open findings: 2 (WEAK_PASSWORD on ZOOM × 2)");
            assertThat(listener.stop()).isEqualTo(130);
            assertThat(listener.err.printed()).endsWith("Stopped: received 1, reported 1.\n");
            assertThat(push.requests())
                    .containsExactly(
                            "/v1/employees?limit=1",
                            "/v1/employees?email=john.hill%40example.com",
                            "/v1/accounts?email=John.Hill%40Example.com",
                            "/v1/findings?state=OPEN&employeeId=john");
        }
    }

    @Test
    void listen_jsonl_printsVendorsObjects() throws Exception {
        try (RunningListener listener = new RunningListener(environment, CLOCK, "--jsonl")) {
            listener.post(ALERT);
            Map<?, ?> printed = (Map<?, ?>)
                    new Moshi.Builder().build().adapter(Object.class).fromJson(listener.out.await("\n"));

            assertThat(printed.get("exposureID")).isEqualTo("583d32144d6db21a908faa11");
            assertThat(printed.get("usernameHash")).isEqualTo(HASH);
            assertThat(((Map<?, ?>) printed.get("employee")).get("id")).isEqualTo("john");
            assertThat((List<?>) printed.get("accounts"))
                    .extracting(account -> (Object) ((Map<?, ?>) account).get("appType"))
                    .isEqualTo(List.of("ATLASSIAN", "SLACK", "ZOOM", "NOTION"));
            assertThat((List<?>) printed.get("openFindings")).hasSize(2);
            assertThat((List<?>) printed.get("failures")).isEmpty();
        }
    }

    @Test
    void listen_hashOnly_listsEmployeesOnce() throws Exception {
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            for (String exposure : List.of("one", "two")) {
                listener.post("{\"exposureID\":\"" + exposure + "\",\"usernameHash\":\"" + HASH + "\"}");
            }
            listener.post("{\"exposureID\":\"three\",\"usernameHash\":\"" + "0".repeat(64) + "\"}");

            assertThat(listener.out.await("Hash only: no matching employee"))
                    .contains("Exposure one", "Exposure two", "Exposure three")
                    .containsSubsequence("employee john", "employee john", "Hash only");
            assertThat(push.requests().stream().filter("/v1/employees"::equals)).hasSize(1);
        }
    }

    @Test
    void listen_unknownAddress_reportsNoEmployee() throws Exception {
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            listener.post(alert("one", "hill@example.com"));
            listener.post("{}");

            assertThat(listener.out.await("has no user name"))
                    .contains("hill@example.com: no matching employee")
                    .doesNotContain("employee john");
        }
    }

    @Test
    void listen_repeatedAlert_isReportedAndRecordedOnce() throws Exception {
        try (RunningListener listener = startRecording()) {
            assertThat(listener.post(ALERT)).isEqualTo(200);
            assertThat(listener.post(ALERT)).isEqualTo(200);
            assertThat(listener.post(alert("another", ADDRESS))).isEqualTo(200);

            listener.out.await("Exposure another");
            listener.stop();
            assertThat(listener.out.printed()).containsOnlyOnce("Exposure 583d32144d6db21a908faa11");
            assertThat(listener.err.printed()).contains("Stopped: received 2, reported 2.");
            assertThat(Files.readAllLines(file())).hasSize(2);
        }
    }

    @Test
    void listen_record_omitsAddressAndPassword() throws Exception {
        try (RunningListener listener = startRecording()) {
            listener.post(ALERT.replace("{", "{\"plaintextPassword\":\"Sommer2026\","));
            listener.out.await("findings:");

            assertThat(Files.readString(file()))
                    .isEqualTo("{\"receivedAt\":\"2026-11-21T10:15:00Z\",\"date\":\"2017-01-17T04:51:05.191523100Z\","
                            + "\"exposureID\":\"583d32144d6db21a908faa11\",\"usernameHash\":\"" + HASH + "\"}\n");
            assertThat(listener.out.printed()).doesNotContain("Sommer2026");
        }
    }

    @Test
    void listen_diskFull_rejectsAlertWithMessage() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "requires /dev/full");
        try (RunningListener listener = new RunningListener(environment, CLOCK, "--record", full.toString())) {
            assertThat(listener.post(ALERT)).isEqualTo(500);
            assertThat(listener.post(ALERT)).isEqualTo(500);

            listener.stop();
            assertThat(listener.err.printed())
                    .contains("Cannot record an alert: No space left on device.")
                    .contains("Stopped: received 0, reported 0.");
            assertThat(listener.out.printed()).isEmpty();
        }
    }

    @Test
    void receive_invalidRequests_areRejectedWithoutContent() throws Exception {
        try (RunningListener listener = startRecording()) {
            URI elsewhere = listener.url().resolve("/elsewhere");
            assertThat(listener.send(listener.request().uri(elsewhere).POST(BodyPublishers.ofString(ALERT)))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(listener.send(listener.request().GET()).headers().firstValue("Allow"))
                    .contains("POST");
            assertThat(listener.send(listener.request().GET()).statusCode()).isEqualTo(405);
            assertThat(listener.send(listener.request()
                                    .setHeader("Authorization", "Basic d3Jvbmc6d3Jvbmc=")
                                    .POST(BodyPublishers.ofString(ALERT)))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(listener.post("x".repeat(WebhookExchange.MAX_BODY_BYTES + 1)))
                    .isEqualTo(413);
            assertThat(listener.post(ALERT.substring(1))).isEqualTo(400);
            assertThat(listener.post("[" + ALERT + "]")).isEqualTo(400);
            assertThat(listener.post("")).isEqualTo(400);

            listener.stop();
            assertThat(listener.out.printed()).isEmpty();
            assertThat(Files.size(file())).isZero();
            assertThat(listener.err.printed())
                    .contains("401: The webhook's key or secret is missing or wrong.", "413", "400", "404", "405")
                    .contains("Stopped: received 0, reported 0.")
                    .doesNotContain(ADDRESS, HASH, RunningListener.SECRET);
        }
    }

    @Test
    void receive_incompleteRequests_doNotDelayOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            for (int i = 0; i < 200; i++) {
                slow.add(openWithIncompleteBody(listener));
            }
            for (int i = 0; i < 20; i++) {
                openWithIncompleteBody(listener).close();
            }

            assertThat(listener.post(ALERT)).isEqualTo(200);
            listener.out.await("findings:");
            listener.stop();
            assertThat(listener.err.printed()).contains("Stopped: received 1, reported 1.");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket openWithIncompleteBody(RunningListener listener) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), listener.url().getPort());
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + RunningListener.BASIC
                + "\r\nContent-Length: " + ALERT.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + ALERT.substring(0, 40)).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void listen_pushSecurityDown_recordsAndReportsAlert() throws Exception {
        push.close();
        try (RunningListener listener = startRecording()) {
            assertThat(listener.err.printed()).contains("Alerts will still be received.");
            assertThat(listener.post(ALERT)).isEqualTo(200);

            assertThat(listener.out.await("lookup failed"))
                    .contains("Exposure 583d32144d6db21a908faa11", "  " + ADDRESS, "Employee lookup failed: Push");
            assertThat(Files.readAllLines(file())).hasSize(1);
            assertThat(listener.err.printed()).doesNotContain(ADDRESS);
        }
    }

    @Test
    void ctrlC_queuedAlerts_areReportedBeforeExit() throws Exception {
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            for (int i = 0; i < 8; i++) {
                assertThat(listener.post(alert("exposure-" + i, ADDRESS))).isEqualTo(200);
            }

            assertThat(listener.stop()).isEqualTo(130);

            assertThat(listener.out.printed().lines().filter(line -> line.contains("Open findings: 2")))
                    .hasSize(8);
            assertThat(listener.err.printed()).endsWith("Stopped: received 8, reported 8.\n");
        }
    }

    @Test
    void listen_sandboxWebhook_reportsEmployee() throws Exception {
        try (Sandbox vendors = Sandbox.builder().strict().employees(60).start()) {
            CommandRunner trivet = new CommandRunner().with(CLOCK).withReadOnly(vendors);
            assertThat(trivet.run("sync")).isZero();
            try (RunningListener listener = new RunningListener(trivet.environment(), CLOCK, "--path", "/enzoic")) {
                vendors.webhook(listener.url().toString(), RunningListener.KEY, RunningListener.SECRET);

                assertThat(vendors.expose(ADDRESS).status()).isEqualTo(200);

                assertThat(listener.out.await("findings:"))
                        .contains("John Hill <" + ADDRESS + ">")
                        .containsPattern("Accounts with this address: [1-9]");
            }
        }
    }

    @Test
    void start_invalidConfiguration_exitsWithMessage() throws Exception {
        CommandRunner trivet = new CommandRunner().with(CLOCK);
        assertThat(trivet.run("listen")).isEqualTo(3);
        assertThat(trivet.err()).contains("ENZOIC_WEBHOOK_KEY and ENZOIC_WEBHOOK_SECRET are not set.");

        trivet.with("ENZOIC_WEBHOOK_KEY", "key");
        assertThat(trivet.run("listen")).isEqualTo(3);
        assertThat(trivet.err()).contains("ENZOIC_WEBHOOK_SECRET is not set.");

        trivet.with("ENZOIC_WEBHOOK_SECRET", "secret");
        assertThat(trivet.run("listen")).isEqualTo(3);
        assertThat(trivet.err()).contains("PUSH_API_KEY is not set.");

        environment.forEach(trivet::with);
        assertThat(trivet.run("listen", "--port", "65536")).isEqualTo(2);
        assertThat(trivet.run("listen", "--path", "enzoic")).isEqualTo(2);
        assertThat(trivet.run("listen", "--record", folder.toString())).isEqualTo(2);
        assertThat(trivet.err()).contains("Cannot record alerts in " + folder + ": Is a directory.");
        Path missing = folder.resolve("missing/alerts.jsonl");
        assertThat(trivet.run("listen", "--record", missing.toString())).isEqualTo(2);
        assertThat(trivet.err()).contains("Cannot record alerts in " + missing + ": the directory does not exist.");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(trivet.run("listen", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(2);
            assertThat(trivet.err()).contains(": already in use. Choose another");
        }
    }

    @Test
    void start_wrongPushKey_exits3() {
        try (Sandbox vendors = Sandbox.builder().strict().employees(10).start()) {
            CommandRunner trivet = new CommandRunner().with(CLOCK).withReadOnly(vendors);
            trivet.with("PUSH_API_KEY", "wrong-key");
            trivet.with("ENZOIC_WEBHOOK_KEY", "key");
            trivet.with("ENZOIC_WEBHOOK_SECRET", "secret");

            assertThat(trivet.run("listen", "--port", "0")).isEqualTo(3);
            assertThat(trivet.err()).contains("Check PUSH_API_KEY.").doesNotContain("wrong-key");
        }
    }

    @Test
    void listen_noEmployees_startsWithMessage() throws Exception {
        push.employees.clear();
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            assertThat(listener.err.printed())
                    .startsWith("Push Security returned no employees; alerts cannot be matched to employees.\n");
            assertThat(listener.post(ALERT)).isEqualTo(200);

            assertThat(listener.out.await("no matching employee")).contains(ADDRESS);
        }
    }

    @Test
    void listen_hashOnly_ignoresInvalidAndDeletedEmployees() throws Exception {
        push.employees.add(
                0, Employee.builder().id("invalid").email("no address").build());
        try (RunningListener listener = new RunningListener(environment, CLOCK)) {
            listener.post("{\"exposureID\":\"one\",\"usernameHash\":\"" + HASH + "\"}");
            assertThat(listener.out.await("findings:")).contains("employee john");
            push.employees.clear();

            listener.post("{\"exposureID\":\"two\",\"usernameHash\":\"" + HASH + "\"}");

            assertThat(listener.out.await("Hash only: no matching employee")).doesNotContain("failed");
        }
    }

    @Test
    void printRest_timeLimitExceeded_reportsWithoutLookups() {
        LiveOutput out = new LiveOutput();
        Clock advancingClock = mock(Clock.class);
        Instant start = CLOCK.instant();
        when(advancingClock.instant()).thenReturn(start, start.plusSeconds(10));
        AlertEnricher enricher = mock(AlertEnricher.class);
        AlertQueue queue = new AlertQueue(null, CLOCK, unused -> {});
        queue.offer(ExposureAlert.builder().exposureId("one").username(ADDRESS).build());
        CliContext context = new CliContext(
                environment,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Terminal.NONE,
                false,
                advancingClock);

        new AlertPrinter(context, queue, enricher, false).printRest(null);

        assertThat(out.printed()).contains("Exposure one", "Not looked up: the command was stopped.");
        verifyNoInteractions(enricher);
    }

    @Test
    void toString_alert_hidesUserAndEmployee() {
        PendingAlert pending = PendingAlert.of(
                ExposureAlert.builder().exposureId("one").username(ADDRESS).build(), CLOCK.instant());
        EnrichedAlert enriched = new EnrichedAlert(pending, push.employees.get(1), push.accounts, List.of(), List.of());
        EnrichedAlertJson json = new EnrichedAlertJson(
                CLOCK.instant(), null, "one", ADDRESS, null, push.employees.get(1), null, null, List.of());

        assertThat(List.of(pending, enriched, json))
                .allSatisfy(alert -> assertThat(alert.toString()).endsWith("[hidden]"));
    }

    private RunningListener startRecording() throws InterruptedException {
        return new RunningListener(environment, CLOCK, "--record", file().toString());
    }

    private Path file() {
        return folder.resolve("alerts.jsonl");
    }

    private static String alert(String exposure, String address) {
        return """
                {"username":"%s","usernameHash":"%s","date":"2017-01-17T04:51:05.1915231Z","exposureID":"%s"}\
                """.formatted(address, EmailHash.of(address).hex(), exposure);
    }

    private static Account account(String employee, String app, boolean password, @Nullable Boolean mfa) {
        return Account.builder()
                .id(employee + app)
                .employeeId(employee)
                .email(ADDRESS)
                .appType(app)
                .mfaRegistered(mfa)
                .loginMethods(LoginMethods.builder()
                        .passwordLogin(password)
                        .oktaSwaLogin(false)
                        .build())
                .build();
    }

    private static Finding finding(String employee, FindingType type, FindingState state) {
        return Finding.builder()
                .id("finding")
                .employeeId(employee)
                .type(type)
                .state(state)
                .appType("ZOOM")
                .build();
    }
}
