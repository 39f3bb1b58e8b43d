package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@code trivet sandbox}, and the address options that {@code trivet listen} also has. The
 * sandbox runs until the command's thread is interrupted, as with Ctrl-C.
 */
class SandboxCommandTest {
    private static final int VARIABLE_COUNT = 8;

    private final CommandRunner trivet = new CommandRunner();
    private final LiveOutput err = new LiveOutput();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private Thread command;

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        if (command != null) {
            command.interrupt();
            command.join();
        }
    }

    @Test
    void sandbox_freePort_printsVariables() throws Exception {
        start("--employees", "20");

        HttpResponse<String> employees =
                send(HttpRequest.newBuilder(URI.create(printed.get("PUSH_BASE_URL") + "/v1/employees"))
                        .header("x-api-key", printed.get("PUSH_API_KEY")));
        assertThat(employees.statusCode()).isEqualTo(200);
        assertThat(employees.body().split("\"id\":", -1)).hasSize(21);
        assertThat(printed)
                .containsOnlyKeys(
                        "SANDBOX_URL",
                        "PUSH_BASE_URL",
                        "PUSH_API_KEY",
                        "ENZOIC_BASE_URL",
                        "ENZOIC_API_KEY",
                        "ENZOIC_API_SECRET",
                        "PROBELY_BASE_URL",
                        "PROBELY_API_KEY");
    }

    @Test
    void sandbox_faultsAndWebhookOptions_areApplied() throws Exception {
        Path faults = Files.writeString(
                folder.resolve("faults.json"), "[{\"vendor\":\"probely\",\"kind\":\"status\",\"status\":503}]");
        environment.put("SANDBOX_WEBHOOK_KEY", "key");
        environment.put("SANDBOX_WEBHOOK_SECRET", "secret");

        start(
                "--host=127.0.0.1",
                "--random-seed=7",
                "--latency=1",
                "--faults=" + faults,
                "--webhook=http://127.0.0.1:9/never");

        assertThat(send(HttpRequest.newBuilder(URI.create(printed.get("PROBELY_BASE_URL"))))
                        .statusCode())
                .isEqualTo(503);
        String credentials = printed.get("ENZOIC_API_KEY") + ":" + printed.get("ENZOIC_API_SECRET");
        assertThat(send(post(
                                        printed.get("ENZOIC_BASE_URL") + "/v1/alert-subscriptions",
                                        "{\"domains\":\"example.com\"}")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8))))
                        .statusCode())
                .isEqualTo(201);
        URI sandbox = URI.create(printed.get("PUSH_BASE_URL")).resolve("/sandbox/expose");
        assertThat(send(post(sandbox.toString(), "{\"address\":\"a@example.com\"}"))
                        .body())
                .contains("\"failed\"");
    }

    @Test
    void sandbox_https_writesTheCertificate() throws Exception {
        Path certificate = folder.resolve("sandbox.pem");
        start("--https", certificate.toString());
        assertThat(printed.get("PUSH_BASE_URL")).startsWith("https://127.0.0.1:");
        assertThat(certificate).content().startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void sandbox_seedFile_arrangesOrganizationAndWritesVariables() throws Exception {
        Path seed = Files.writeString(
                folder.resolve("organization.json"), "{\"employees\":[{\"email\":\"bob@example.com\"}]}");
        Path variables = folder.resolve("sandbox.env");
        start("--seed=" + seed, "--env-file=" + variables, "--no-rate-limit", "--retry-after", "--strict");

        assertThat(variables)
                .content()
                .contains("PUSH_BASE_URL=" + printed.get("PUSH_BASE_URL") + "\n", "SANDBOX_URL=http://127.0.0.1:");
        err.await("Number of employees: 1.");
        assertThat(get("/sandbox/organization")).contains("bob@example.com");
        assertThat(get("/sandbox/rate-limit")).contains("\"enabled\":false", "\"retryAfter\":true");
        assertThat(get("/sandbox/strict")).isEqualTo("{\"enabled\":true}");
    }

    @Test
    void sandbox_seedFileAndEmployees_generatesEmployeesToo() throws Exception {
        Path seed = Files.writeString(folder.resolve("organization.json"), "{\"employees\":[{}]}");
        start("--seed=" + seed, "--employees=10");
        assertThat(get("/sandbox")).contains("\"employees\":11");
        assertThat(get("/sandbox/rate-limit")).contains("\"enabled\":true", "\"retryAfter\":false");
    }

    @Test
    void sandbox_invalidSeedFile_exits2WithPointer() throws Exception {
        Path seed = Files.writeString(folder.resolve("organization.json"), "{\"employees\":[{\"email\":\"bob\"}]}");
        assertThat(trivet.run("sandbox", "--port=0", "--seed=" + seed)).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err())
                .isEqualToIgnoringNewLines(seed + " (--seed): /employees/0/email must be an e-mail address.");
    }

    @Test
    void sandbox_unwritableEnvFile_exits2AndNamesFile() {
        Path variables = folder.resolve("none").resolve("sandbox.env");
        assertThat(trivet.run("sandbox", "--port=0", "--env-file=" + variables)).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err())
                .isEqualToIgnoringNewLines("Cannot write the variables to " + variables
                        + ". It must be a regular file in a writable directory.");
    }

    @Test
    void sandbox_portInUse_exits2() throws Exception {
        start();
        int port = URI.create(printed.get("PUSH_BASE_URL")).getPort();

        assertThat(trivet.run("sandbox", "--port", Integer.toString(port))).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err())
                .isEqualToIgnoringNewLines("Cannot listen on port " + port
                        + ": already in use. Choose another with --port, or 0 for any free port.");
    }

    @Test
    void sandbox_invalidFaultPlan_exits2WithReason() throws Exception {
        Path faults = Files.writeString(folder.resolve("faults.json"), "[{}]");
        assertThat(trivet.run("sandbox", "--port=0", "--faults=" + faults)).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err())
                .isEqualToIgnoringNewLines(faults + " (--faults): Fault 1: The property vendor is missing.");
    }

    @Test
    void sandbox_unreadableFaultPlan_exits2AndNamesFile() throws Exception {
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {-1, -2});
        for (Path plan : List.of(folder, binary)) {
            CommandRunner runner = new CommandRunner();
            assertThat(runner.run("sandbox", "--port=0", "--faults=" + plan)).isEqualTo(ExitCode.USAGE);
            assertThat(runner.err())
                    .isEqualToIgnoringNewLines(
                            "Cannot read " + plan + " (--faults). It must be a readable UTF-8 text file.");
        }
    }

    @Test
    void sandbox_missingSeedFile_exits2AndNamesFile() {
        Path seed = folder.resolve("none.json");
        assertThat(trivet.run("sandbox", "--port=0", "--seed=" + seed)).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err())
                .isEqualToIgnoringNewLines("Cannot read " + seed + " (--seed). The file does not exist.");
    }

    @Test
    void sandbox_unwritableCertificate_exits2AndNamesFile() {
        Path certificate = folder.resolve("none").resolve("sandbox.pem");
        assertThat(trivet.run("sandbox", "--port=0", "--https=" + certificate)).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err()).isEqualToIgnoringNewLines("Cannot write the certificate to " + certificate + ".");
    }

    @Test
    void sandbox_webhookWithoutCredentials_exits2() {
        assertThat(trivet.run("sandbox", "--port=0", "--webhook=http://127.0.0.1:9"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err())
                .isEqualToIgnoringNewLines("SANDBOX_WEBHOOK_KEY is not set. --webhook requires it in the environment.");
    }

    @Test
    void sandbox_numberOutOfRange_exits2() {
        assertThat(trivet.run("sandbox", "--port=0", "--employees=9")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.run("sandbox", "--port=0", "--latency=-1")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err()).hasLineCount(2).endsWith("--latency must not be negative.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sandbox | --host=203.0.113.7 | --host 203.0.113.7 is not an address of this machine. Use an address of
            sandbox | --host=[::wrong]   | Cannot resolve --host [::wrong]. Use an address of
            sandbox | --port=70000       | --port must be from 0 to 65535.
            sandbox | --port=-1          | --port must be from 0 to 65535.
            listen  | --host=203.0.113.7 | --host 203.0.113.7 is not an address of this machine. Use an address of
            listen  | --host=[::wrong]   | Cannot resolve --host [::wrong]. Use an address of
            listen  | --port=70000       | --port must be from 0 to 65535.
            """)
    void run_invalidAddress_exits2AndNamesOption(String command, String option, String message) {
        trivet.with("ENZOIC_WEBHOOK_KEY", "key").with("ENZOIC_WEBHOOK_SECRET", "secret");
        try (Sandbox vendors = Sandbox.builder().start()) {
            assertThat(trivet.with(vendors).run(command, option)).isEqualTo(ExitCode.USAGE);
        }
        assertThat(trivet.err()).startsWith(message);
    }

    @Test
    void sandbox_unwritableOutput_exits5() {
        assertThat(trivet.withDiskFullAfter(10).run("sandbox", "--port=0")).isEqualTo(ExitCode.OUTPUT);
        assertThat(trivet.lastErrorLine()).startsWith("Cannot write the output. Is the disk full?");
    }

    private void start(String... arguments) throws IOException {
        PipedInputStream pipe = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(pipe), true, StandardCharsets.UTF_8);
        CliContext context = new CliContext(
                environment,
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.NONE,
                false,
                Clock.systemUTC());
        String[] commandLine = new String[arguments.length + 2];
        commandLine[0] = "sandbox";
        commandLine[1] = "--port=0";
        System.arraycopy(arguments, 0, commandLine, 2, arguments.length);
        command = new Thread(() -> {
            TrivetCommand.run(context, commandLine);
            out.close();
        });
        command.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8));
        for (int i = 0; i < VARIABLE_COUNT; i++) {
            String line = lines.readLine();
            assertThat(line).as(err::printed).matches("export [A-Z_]+=\\S+");
            String[] variable = line.substring("export ".length()).split("=", 2);
            printed.put(variable[0], variable[1]);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(printed.get("SANDBOX_URL") + path)))
                .body();
    }

    private static HttpRequest.Builder post(String url, String json) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
