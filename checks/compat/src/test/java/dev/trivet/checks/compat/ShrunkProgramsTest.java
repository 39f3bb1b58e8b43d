package dev.trivet.checks.compat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.example.app.CallEnzoic;
import com.example.app.CallProbely;
import com.example.app.CreateEveryApi;
import com.example.app.ListEmployees;
import com.example.app.ListEmployeesWithClient;
import com.example.app.PrintMessages;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.RecordedExchange;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxExtension;
import dev.trivet.sandbox.Vendor;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each program against the sandbox, unshrunk and shrunk. */
class ShrunkProgramsTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.of(Sandbox.builder().employees(60));

    private static final Path FOLDER = Path.of(System.getProperty("trivet.compat.folder"));
    private static final long TIME_LIMIT_SECONDS = 60;
    private static final Pattern CLIENT = Pattern.compile("(push|enzoic|probely)-client");

    /** A bound port without a listener, so that connections are refused. */
    private static final Socket REFUSING_SERVER = new Socket();

    private static Shrinker shrinker;
    private static List<Path> jars;
    private static List<Path> desugared;

    /** A program, and the modules of Trivet that are not on its class path. */
    enum Program {
        LIST_EMPLOYEES(ListEmployees.class),
        LIST_EMPLOYEES_WITH_CLIENT(ListEmployeesWithClient.class, "facade", "enzoic-client", "probely-client"),
        CALL_ENZOIC(CallEnzoic.class, "facade", "push-client", "probely-client"),
        CALL_PROBELY(CallProbely.class, "facade", "push-client", "enzoic-client"),
        CREATE_EVERY_API(CreateEveryApi.class, "facade"),
        PRINT_MESSAGES(PrintMessages.class);

        private final Class<?> main;
        private final List<String> absent;

        Program(Class<?> main, String... absent) {
            this.main = main;
            this.absent = List.of(absent);
        }

        List<Path> classPath(List<Path> all) {
            return all.stream()
                    .filter(jar -> absent.stream().noneMatch(jar.getFileName().toString()::contains))
                    .toList();
        }
    }

    @BeforeAll
    static void desugar() throws Exception {
        REFUSING_SERVER.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        shrinker = new Shrinker(FOLDER);
        jars = new ArrayList<>();
        for (String entry : System.getProperty("trivet.compat.class-path").split(File.pathSeparator)) {
            jars.add(shrinker.jar(Path.of(entry)));
        }
        desugared = shrinker.desugar(jars);
    }

    @AfterAll
    static void freePort() throws Exception {
        REFUSING_SERVER.close();
    }

    @ParameterizedTest
    @EnumSource
    void shrink_inFullMode_programBehavesAsBefore(Program program) throws Exception {
        Path shrunk = shrinker.shrink(program.main, program.classPath(desugared));

        assertBehavesAsBefore(program, shrunk);
    }

    /** A client creates only the APIs that the program uses. */
    @Test
    void shrink_oneApiWithoutRules_programBehavesAsBefore() throws Exception {
        Program program = Program.LIST_EMPLOYEES_WITH_CLIENT;
        Path shrunk = shrinker.shrink(program.main, withoutClientRules(program.classPath(desugared)));

        assertBehavesAsBefore(program, shrunk);
    }

    /** If this test fails, a newer Retrofit or R8 no longer needs the rules of the clients. */
    @Test
    void shrink_everyApiWithoutRules_programFails() throws Exception {
        Program program = Program.CREATE_EVERY_API;
        Path shrunk = shrinker.shrink(program.main, withoutClientRules(program.classPath(desugared)));

        Run run = run(program, List.of(shrunk));

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.errors).contains("java.lang.ClassCastException");
    }

    @Test
    void shrink_toDex_succeedsWithoutWarnings() throws Exception {
        Program program = Program.LIST_EMPLOYEES;

        Path dex = shrinker.shrinkToDex(program.main, program.classPath(jars));

        assertThat(dex.resolve("classes.dex")).isNotEmptyFile();
    }

    private static List<Path> withoutClientRules(List<Path> classPath) throws Exception {
        List<Path> changed = new ArrayList<>();
        for (Path jar : classPath) {
            boolean isClient = CLIENT.matcher(jar.getFileName().toString()).find();
            changed.add(isClient ? shrinker.withoutRules(jar) : jar);
        }
        return changed;
    }

    private static void assertBehavesAsBefore(Program program, Path shrunk) throws Exception {
        Run before = run(program, program.classPath(jars));
        assertThat(before.exitCode).describedAs(before.errors).isZero();
        assertThat(before.output).isNotEmpty();

        Run after = run(program, List.of(shrunk));
        assertThat(after.exitCode).describedAs(after.errors).isZero();
        assertThat(after.output).containsExactlyElementsOf(before.output);
        assertThat(after.requests).containsExactlyElementsOf(before.requests);
    }

    private static Run run(Program program, List<Path> classPath) throws Exception {
        Sandbox sandbox = SANDBOX.get();
        sandbox.reset();
        faults().forEach(fault -> sandbox.inject(Vendor.PUSH, fault.on("getApp")));
        Path output = FOLDER.resolve("output.txt");
        Path errors = FOLDER.resolve("errors.txt");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath.stream().map(Path::toString).collect(joining(File.pathSeparator)),
                        program.main.getName())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        java.environment().putAll(settings(sandbox));
        Process process = java.start();
        if (!process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            fail("%s did not exit within %d s", program, TIME_LIMIT_SECONDS);
        }
        return new Run(
                process.exitValue(),
                Files.readAllLines(output, UTF_8),
                Files.readString(errors, UTF_8),
                sandbox.journal().exchanges());
    }

    /** Returns a failure for each call that {@link PrintMessages} makes to one operation. */
    private static Stream<Fault> faults() {
        return Stream.of(
                Fault.garbage(),
                Fault.status(200),
                Fault.status(200).body("application/json", "[]"),
                Fault.status(200).body("application/json", "{\"id\": 5}"),
                Fault.status(200).body("application/json", "{\"creationTimestamp\": \"today\"}"),
                Fault.disconnect(),
                Fault.status(500));
    }

    private static Map<String, String> settings(Sandbox sandbox) {
        return Map.of(
                "PUSH_BASE_URL", sandbox.pushUrl(),
                "PUSH_API_KEY", sandbox.pushApiKey(),
                "ENZOIC_BASE_URL", sandbox.enzoicUrl(),
                "ENZOIC_API_KEY", sandbox.enzoicApiKey(),
                "ENZOIC_API_SECRET", sandbox.enzoicApiSecret(),
                "PROBELY_BASE_URL", sandbox.probelyUrl(),
                "PROBELY_API_KEY", sandbox.probelyApiKey(),
                "PROBELY_TARGET", sandbox.probelyTargetIds().get(0),
                "REFUSING_BASE_URL", "http://127.0.0.1:" + REFUSING_SERVER.getLocalPort());
    }

    private record Run(int exitCode, List<String> output, String errors, List<RecordedExchange> requests) {}
}
