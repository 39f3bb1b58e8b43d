package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code trivet doctor} and the option {@code --debug}. */
class DoctorCommandTest {
    private final Sandbox sandbox = Sandbox.builder().strict().employees(10).start();
    private final MockWebServer server = new MockWebServer();
    private final CommandRunner trivet = new CommandRunner();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
        server.shutdown();
    }

    @Test
    void run_sandbox_acceptsAllKeysAndChangesNothing() {
        assertThat(trivet.with(sandbox).run("doctor")).isZero();

        assertThat(trivet.out())
                .contains("\nok       Push Security  full access key accepted\n")
                .contains("\nok       Enzoic         key accepted\n")
                .contains("\nok       Probely        key accepted\n")
                .containsPattern("\nok       Java           \\d+");
        assertThat(trivet.err()).isEmpty();
        assertThat(sandbox.journal().exchanges())
                .extracting(exchange -> exchange.method() + " " + exchange.status())
                .containsExactly("GET 200", "DELETE 404", "GET 404", "DELETE 404");
    }

    @Test
    void run_readOnlyKey_isReported() {
        assertThat(trivet.withReadOnly(sandbox).run("doctor")).isZero();

        assertThat(trivet.out()).contains("\nok       Push Security  read-only key accepted. It is enough for sync,");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 503})
    void run_inconclusivePermissionCheck_isReportedAsWarning(int status) {
        respondWith(new MockResponse().setResponseCode(status));
        trivet.with("PUSH_API_KEY", "key").with("PUSH_BASE_URL", server.url("/").toString());

        assertThat(trivet.run("doctor")).isZero();

        assertThat(trivet.out())
                .containsPattern("\nwarning  Push Security  key accepted; whether it has full access is unknown\\."
                        + " Push Security removeEmployeeFromGroup: .*\\(" + status + "\\)\\.\n")
                .doesNotContain("full access key accepted");
    }

    @Test
    void run_permissionCheckWithoutResponse_isReportedAsWarning() {
        respondWith(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        trivet.with("PUSH_API_KEY", "key").with("PUSH_BASE_URL", server.url("/").toString());

        assertThat(trivet.run("doctor")).isZero();

        assertThat(trivet.out())
                .containsPattern("\nwarning  Push Security  key accepted; whether it has full access is unknown\\."
                        + ".* Check the network, and PUSH_BASE_URL if it is set\\.\n");
    }

    @Test
    void run_interruptedPermissionCheck_exits130() {
        Thread worker = Thread.currentThread();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("GET")) {
                    return new MockResponse().setBody("{\"result\": []}");
                }
                worker.interrupt();
                return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
            }
        });
        trivet.with("PUSH_API_KEY", "key").with("PUSH_BASE_URL", server.url("/").toString());

        int code = trivet.run("doctor");

        Thread.interrupted(); // Cleared, so that the server can be closed.
        assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(trivet.out()).contains("\nerror    Push Security  Interrupted.\n");
    }

    @Test
    void run_wrongKey_exits3WithoutKeys() {
        trivet.with(sandbox).with("PUSH_API_KEY", "hunter2").with("ENZOIC_API_SECRET", "hunter3");

        assertThat(trivet.run("doctor")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.out())
                .containsPattern("\nerror    Push Security  .*\\(401\\).* Check PUSH_API_KEY\\.\n")
                .containsPattern("\nerror    Enzoic         .* Check ENZOIC_API_KEY and ENZOIC_API_SECRET\\.\n")
                .contains("\nok       Probely        key accepted\n")
                .doesNotContain("hunter", sandbox.enzoicApiKey(), sandbox.probelyApiKey());
    }

    @Test
    void run_stoppedServer_exits4AndChecksOthers() throws IOException {
        String stopped = server.url("/").toString();
        server.shutdown();
        trivet.with(sandbox).with("PUSH_BASE_URL", stopped);

        assertThat(trivet.run("doctor")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.out())
                .containsPattern("\nerror    Push Security  .*could not connect.* Check the network, and PUSH_BASE_URL")
                .contains("\nok       Enzoic         key accepted\n");
    }

    @Test
    void run_wrongBaseUrlPath_exits4() {
        trivet.with(sandbox).with("PUSH_BASE_URL", sandbox.pushUrl() + "/push");

        assertThat(trivet.run("doctor")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.out())
                .containsPattern("\nerror    Push Security  .*not found \\(404\\).* Check PUSH_BASE_URL\\.\n")
                .contains("\nok       Enzoic         key accepted\n");
        assertThat(sandbox.takeSpecViolations()).hasToString("[PUSH unknown: request.path.missing]");
    }

    @Test
    void run_noCredentials_exits3WithAdvice() {
        assertThat(trivet.run("doctor")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.out())
                .contains(
                        "\nerror    Credentials    none are set. Set them in the environment or in a credentials file:")
                .contains("\nskipped  Push Security  PUSH_API_KEY is not set.\n")
                .contains("\nskipped  Clock          no response had a date\n");
    }

    @Test
    void run_someVendors_skipsOthers() {
        trivet.with("PUSH_API_KEY", sandbox.pushApiKey()).with("PUSH_BASE_URL", sandbox.pushUrl());

        assertThat(trivet.run("doctor")).isZero();

        assertThat(trivet.out())
                .contains("\nskipped  Enzoic         ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31T12:00:30Z | ok       Clock          agrees with the vendors' clocks
            2026-01-31T13:00:00Z | warning  Clock          3,600 seconds ahead of the vendors' clocks. Synchronize it
            2026-01-31T11:30:00Z | warning  Clock          1,800 seconds behind the vendors' clocks. Synchronize it
            """)
    void run_clock_isComparedWithDateOfResponses(String now, String line) {
        respondWith(new MockResponse().setResponseCode(404).setHeader("Date", "Sat, 31 Jan 2026 12:00:00 GMT"));
        trivet.with(server).with(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));

        assertThat(trivet.run("doctor")).isZero();

        assertThat(trivet.out()).contains("\n" + line);
    }

    @Test
    void run_credentialsFile_reportsSourceAndMode() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "requires POSIX permissions");
        Path file = Files.createDirectories(folder.resolve("trivet")).resolve("credentials");
        Files.writeString(
                file,
                "PUSH_API_KEY=" + sandbox.pushApiKey() + "\nPUSH_BASE_URL=" + sandbox.pushUrl() + "\nPUSH_KEY=x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(trivet.with("XDG_CONFIG_HOME", folder.toString()).run("doctor"))
                .isZero();

        assertThat(trivet.out())
                .contains("\nok       Default file   " + file + "\n")
                .contains("\nok       Credentials    PUSH_API_KEY, PUSH_BASE_URL from " + file + "\n")
                .contains("\nwarning  Credentials    Other users of this machine can read " + file
                        + ". To fix this: chmod 600 " + file + "\n")
                .contains("\nwarning  Credentials    Line 3 of " + file + " sets an unknown variable (PUSH_KEY)")
                .doesNotContain(sandbox.pushApiKey());
    }

    @Test
    void run_malformedFile_exits3() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "hunter2\n");

        assertThat(trivet.run("doctor", "--credentials", file.toString())).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.out())
                .contains("\nerror    Credentials    Cannot read the credentials file " + file
                        + ": line 1 is not NAME=value.\n")
                .doesNotContain("hunter2");
    }

    @Test
    void run_malformedKey_exits3WithoutKey() {
        trivet.with(sandbox).with("PUSH_API_KEY", "a\u00e9b");

        assertThat(trivet.run("doctor")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.out())
                .contains("\nerror    Push Security  Cannot use PUSH_API_KEY")
                .doesNotContain("\u00e9");
    }

    @Test
    void run_proxyOfJava_isReported() {
        trivet.with("PUSH_API_KEY", "key").with("PUSH_BASE_URL", "https://push.invalid");
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", "1");
        try {
            assertThat(trivet.run("doctor")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }

        assertThat(trivet.out())
                .contains("\nok       Proxy          Push Security is reached through 127.0.0.1:1\n")
                .containsPattern("\nerror    Push Security  .* Check the network, and PUSH_BASE_URL if it is set\\.\n");
    }

    @Test
    void run_proxyVariable_isReportedAsUnused() {
        trivet.with(sandbox).with("HTTPS_PROXY", "http://user:hunter2@proxy.example.com:3128");

        assertThat(trivet.run("doctor")).isZero();

        assertThat(trivet.out())
                .contains(
                        "\nwarning  Proxy          HTTPS_PROXY is set, but Java does not use it. Set JAVA_TOOL_OPTIONS")
                .doesNotContain("hunter2");
    }

    @Test
    void run_redisUnavailable_exits4WithoutPassword() {
        trivet.with(sandbox).with("TRIVET_RATE_LIMIT", "redis://:hunter2@127.0.0.1:1");

        assertThat(trivet.run("doctor")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.out())
                .contains("\nerror    Rate limit     Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: ")
                .contains("\nskipped  Push Security  the rate limit cannot be shared\n")
                .doesNotContain("hunter2");
    }

    @Test
    void run_oneWebhookCredential_isReported() {
        trivet.with(sandbox).with(Credentials.WEBHOOK_KEY, "hunter2");

        assertThat(trivet.run("doctor")).isZero();

        assertThat(trivet.out())
                .contains("\nwarning  Webhook        only one of ENZOIC_WEBHOOK_KEY and ENZOIC_WEBHOOK_SECRET is set;")
                .doesNotContain("hunter2");
    }

    @Test
    void debug_requests_showTemplatesOnly() {
        List<String> secrets = List.of(
                "alice",
                "ff8d9819fc0e12bf",
                sandbox.enzoicApiKey(),
                sandbox.enzoicApiSecret(),
                sandbox.pushApiKey(),
                "no-such-id");

        assertThat(trivet.with(sandbox).run("enzoic", "subscriptions", "status", "alice@example.com", "--debug"))
                .isZero();
        trivet.run("push", "apps", "get", "no-such-id", "--debug");
        trivet.run("--debug", "push", "accounts", "list", "--email", "alice@example.com");

        assertThat(trivet.err().lines().filter(line -> line.startsWith("debug: ")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("debug: Enzoic GET /alert-subscriptions: 404, \\d+ ms, attempt 1"),
                        line -> assertThat(line)
                                .matches("debug: Push Security GET /v1/apps/\\{id}: 404, \\d+ ms, attempt 1"),
                        line -> assertThat(line)
                                .matches("debug: Push Security GET /v1/accounts: 200, \\d+ ms, attempt 1"));
        assertThat(trivet.err()).doesNotContain(secrets);
    }

    @Test
    void debug_retry_showsEachAttempt() {
        server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
        server.enqueue(new MockResponse().setBody("{\"result\": []}"));

        assertThat(trivet.with(server).run("push", "blocked-urls", "list", "--debug"))
                .isZero();

        assertThat(trivet.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("debug: .*: 503, [0-9,]+ ms, attempt 1, next attempt in [0-9,]+ ms"),
                        line -> assertThat(line).matches("debug: .*: 200, [0-9,]+ ms, attempt 2"));
    }

    private void respondWith(MockResponse response) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean isList = request.getPath().matches(".*/v1/employees(\\?.*)?");
                return isList ? new MockResponse().setBody("{\"result\": []}") : response;
            }
        });
    }
}
