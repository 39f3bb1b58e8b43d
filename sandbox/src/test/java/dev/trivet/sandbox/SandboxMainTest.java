package dev.trivet.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the program of the standalone jar. */
class SandboxMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Sandbox sandbox;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        if (sandbox != null) {
            sandbox.takeSpecViolations();
            sandbox.close();
        }
    }

    private void start(String... arguments) {
        sandbox = SandboxMain.start(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void start_freePort_printsVariablesAndMessage() throws IOException {
        start("--port", "0", "--employees=1000");

        StringBuilder expected = new StringBuilder();
        sandbox.environment().forEach((name, value) -> expected.append("export " + name + "=" + value + "\n"));
        assertThat(out.toString(UTF_8)).isEqualTo(expected.toString());
        assertThat(err.toString(UTF_8).strip())
                .isEqualTo("Sandbox running at " + sandbox.url() + ". Number of employees: 1,000. Ctrl-C stops it.");
        try (PlainClient client = new PlainClient(sandbox.url())) {
            assertThat(client.get("/sandbox/health").status()).isEqualTo(200);
        }
    }

    @Test
    void writeEnvironment_device_isNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("sandbox.env"), Path.of("/dev/null"));
        try (Sandbox sandbox = Sandbox.builder().start()) {
            assertThatThrownBy(() -> sandbox.writeEnvironment(link))
                    .isInstanceOf(IOException.class)
                    .hasMessage(link + ": not a regular file");
        }
        assertThat(link).isSymbolicLink();
    }

    @Test
    void environment_anySandbox_hasUrlsAndKeys() {
        start("--port=0");
        Map<String, String> expected = new HashMap<>();
        expected.put("SANDBOX_URL", sandbox.url());
        expected.put("PUSH_BASE_URL", sandbox.pushUrl());
        expected.put("PUSH_API_KEY", sandbox.pushApiKey());
        expected.put("ENZOIC_BASE_URL", sandbox.enzoicUrl());
        expected.put("ENZOIC_API_KEY", sandbox.enzoicApiKey());
        expected.put("ENZOIC_API_SECRET", sandbox.enzoicApiSecret());
        expected.put("PROBELY_BASE_URL", sandbox.probelyUrl());
        expected.put("PROBELY_API_KEY", sandbox.probelyApiKey());
        assertThat(sandbox.environment()).isEqualTo(expected);
    }

    @Test
    void start_portOnly_usesDefaults() {
        start("--port=0");
        assertThat(sandbox.employees()).hasSize(250);
        assertThat(sandbox.isStrict()).isFalse();
        assertThat(sandbox.rateLimit()).isEqualTo(RateLimit.DOCUMENTED);
    }

    @Test
    void envFile_existing_isReplacedWithOwnerPermissions() throws IOException {
        Path variables = file("sandbox.env", "OLD=1\n");

        start("--port=0", "--env-file", variables.toString());

        StringBuilder expected = new StringBuilder();
        sandbox.environment().forEach((name, value) -> expected.append(name + "=" + value + "\n"));
        assertThat(variables).hasContent(expected.toString());
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(variables)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(variables));
    }

    @Test
    void envFile_unwritable_throwsAndLeavesNoFile() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Files.createFile(directory.resolve("content"));
        for (Path variables : List.of(directory, folder.resolve("none").resolve("sandbox.env"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> start("--port=0", "--env-file=" + variables))
                    .withMessage("Cannot write " + variables + " (--env-file).");
        }
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(directory));
    }

    @Test
    void start_severalOptions_configureTheSandbox() throws IOException {
        Path seed = file(
                "organization.json", "{\"generatedEmployees\":20,\"employees\":[{\"email\":\"bob@example.com\"}]}");
        Path faults = file("faults.json", "[{\"vendor\":\"push\",\"kind\":\"status\",\"status\":418}]");
        Path certificate = folder.resolve("sandbox.pem");

        start(
                "--port=0",
                "--host=127.0.0.1",
                "--seed=" + seed,
                "--random-seed",
                "7",
                "--faults=" + faults,
                "--strict",
                "--retry-after",
                "--no-rate-limit",
                "--latency=1",
                "--https=" + certificate);

        assertThat(sandbox.url()).startsWith("https://127.0.0.1:");
        assertThat(certificate).hasContent(sandbox.certificatePem());
        assertThat(sandbox.employees()).hasSize(21);
        assertThat(sandbox.employees().get(0).email()).isEqualTo("bob@example.com");
        assertThat(sandbox.isStrict()).isTrue();
        assertThat(sandbox.rateLimit()).isEqualTo(new RateLimit(false, 10, 10, true));
        try (Sandbox same = Sandbox.builder().seed(7).employees(20).start()) {
            assertThat(sandbox.employees().subList(1, 21)).isEqualTo(same.employees());
        }
    }

    @Test
    void start_faults_areInjected() throws IOException {
        start(
                "--port=0",
                "--faults",
                file("faults.json", "[{\"vendor\":\"push\",\"kind\":\"status\",\"status\":418}]")
                        .toString());
        try (PlainClient push = PlainClient.push(sandbox)) {
            assertThat(push.get("/v1/employees").status()).isEqualTo(418);
        }
    }

    @Test
    void start_employees_overrideTheSeedFile() throws IOException {
        start("--port=0", "--employees=10", "--seed=" + file("organization.json", "{\"employees\":[{}]}"));
        assertThat(sandbox.employees()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h"})
    void start_help_listsOptions(String option) {
        start("--port=0", option);
        assertThat(sandbox).isNull();
        assertThat(out.toString(UTF_8))
                .startsWith("Usage: java -jar trivet-sandbox-")
                .contains("--port", "--seed FILE", "--env-file FILE", "Examples:");
        assertThat(out.toString(UTF_8).lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prt=1            | Unknown argument: --prt. --help lists the options.
            --prt              | Unknown argument: --prt. --help lists the options.
            sandbox            | Unknown argument: sandbox. --help lists the options.
            --port             | --port needs a value.
            --port=many        | --port must be an integer.
            --port=70000       | --port must be from 0 to 65535.
            --port=-1          | --port must be from 0 to 65535.
            --port=4294967296  | --port is out of range.
            --random-seed=99999999999999999999 | --random-seed is out of range.
            --employees=5      | The number of generated employees must be 0, or from 10 to 1000000: 5
            --latency=-1       | --latency must not be negative.
            --host=[::wrong]   | Cannot resolve --host [::wrong]. Use an address of this machine, or 0.0.0.0 for all.
            --seed=/none.json  | Cannot read /none.json (--seed). The file does not exist.
            --faults=/none.json | Cannot read /none.json (--faults). The file does not exist.
            --https=/none/a.pem | Cannot write /none/a.pem (--https).
            """)
    void start_invalidArgument_throwsWithMessage(String argument, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(
                        argument.startsWith("--port") ? new String[] {argument} : new String[] {"--port=0", argument}))
                .withMessage(message);
    }

    @Test
    void start_addressOfAnotherMachine_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("--port=0", "--host=203.0.113.7"))
                .withMessageStartingWith("Cannot listen on port 0 of 203.0.113.7: ");
    }

    @Test
    void start_portInUse_throwsWithPort() {
        start("--port=0");
        String port = sandbox.url().replaceFirst(".*:", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxMain.start(System.out, System.err, "--port=" + port))
                .withMessage("Cannot listen on port " + port
                        + ": already in use. Choose another with --port, or 0 for any free port.");
    }

    @Test
    void start_invalidSeedFile_throwsWithPointer() throws IOException {
        Path seed = file("organization.json", "{\"employees\":[{\"email\":\"bob\"}]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("--port=0", "--seed=" + seed))
                .withMessage(seed + " (--seed): /employees/0/email must be an e-mail address.");
    }

    @Test
    void start_seedFileNotJson_throwsWithLine() throws IOException {
        Path seed =
                file("organization.json", "{\n  \"employees\": [\n    {\"email\": \"bob@example.com\" oops}\n  ]\n}\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("--port=0", "--seed=" + seed))
                .withMessage(seed + " (--seed): The organization is not valid JSON at line 3.");
    }

    @Test
    void start_seedFileIsDirectory_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("--port=0", "--seed=/"))
                .withMessage("Cannot read / (--seed). It must be a readable UTF-8 text file.");
    }

    @Test
    void start_invalidPlan_stopsTheServer() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Path faults = file("faults.json", "{}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("--port=0", "--faults=" + faults))
                .withMessage(faults + " (--faults): The fault plan must be a JSON array.");

        Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
        started.removeAll(before);
        started.removeIf(thread -> !thread.getName().equals("trivet-sandbox"));
        for (Thread server : started) {
            server.join(TimeUnit.MINUTES.toMillis(1));
            assertThat(server.isAlive()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --help | 0 | Usage:
            --prt  | 2 | Unknown argument: --prt.
            """)
    void main_helpOrInvalidArgument_exits(String argument, int code, String printed) throws Exception {
        Process process = program(argument).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith(printed);
        assertThat(process.waitFor()).isEqualTo(code);
    }

    @Test
    void main_started_keepsRunning() throws Exception {
        Process process = program("--port=0").start();
        try {
            String url = process.inputReader(UTF_8).readLine().replace("export SANDBOX_URL=", "");
            try (PlainClient client = new PlainClient(url)) {
                assertThat(client.get("/sandbox/health").status()).isEqualTo(200);
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static ProcessBuilder program(String argument) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classPath, SandboxMain.class.getName(), argument);
    }
}
