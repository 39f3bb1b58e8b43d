package dev.trivet.checks.compat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.trivet.checks.compat.Shrinker.Tool;
import dev.trivet.client.Operation;
import dev.trivet.enzoic.EnzoicOperations;
import dev.trivet.probely.ProbelyOperations;
import dev.trivet.push.PushOperations;
import dev.trivet.sandbox.RecordedExchange;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxExtension;
import java.io.File;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each program against the sandbox, unshrunk and shrunk. */
class ShrunkProgramsTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.of(Sandbox.builder().employees(60));

    private static final Path FOLDER = Path.of(System.getProperty("trivet.compat.folder"));
    private static final long TIME_LIMIT_SECONDS = 120;
    private static final Pattern CLIENT = Pattern.compile("(push|enzoic|probely)-client");

    /** A bound port without a listener, so that connections are refused. */
    private static final Socket REFUSING_SERVER = new Socket();

    private static final Map<Program, Run> UNSHRUNK = new EnumMap<>(Program.class);

    private static Shrinker shrinker;
    private static List<Path> jars;
    private static List<Path> desugared;

    @BeforeAll
    static void desugar() throws Exception {
        REFUSING_SERVER.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        shrinker = new Shrinker(FOLDER);
        jars = shrinker.jars(System.getProperty("trivet.compat.class-path"));
        desugared = shrinker.desugar(jars);
    }

    @AfterAll
    static void freePort() throws Exception {
        REFUSING_SERVER.close();
    }

    @ParameterizedTest
    @EnumSource
    void shrink_r8FullMode_behaviorIsUnchanged(Program program) throws Exception {
        assertBehaviorIsUnchanged(program, shrink(Tool.R8, program));
    }

    static Stream<Arguments> otherTools() {
        return Stream.of(Tool.R8_COMPAT, Tool.PROGUARD)
                .flatMap(tool -> Stream.of(
                                Program.CALL_EVERYTHING, Program.LIST_EMPLOYEES, Program.LIST_EMPLOYEES_WITH_CLIENT)
                        .map(program -> Arguments.of(tool, program)));
    }

    @ParameterizedTest
    @MethodSource("otherTools")
    void shrink_anotherTool_behaviorIsUnchanged(Tool tool, Program program) throws Exception {
        assertBehaviorIsUnchanged(program, shrink(tool, program));
    }

    @Test
    void callEverything_unshrunk_callsAllOperations() throws Exception {
        Set<String> called = unshrunk(Program.CALL_EVERYTHING).requests.stream()
                .map(RecordedExchange::operation)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(called).isEqualTo(operations()).hasSize(36);
    }

    /** A client creates only the APIs that the program uses. */
    @Test
    void shrink_oneApiWithoutRules_behaviorIsUnchanged() throws Exception {
        Program program = Program.LIST_EMPLOYEES_WITH_CLIENT;

        assertBehaviorIsUnchanged(program, shrinkWithoutRules(Tool.R8, program));
    }

    /**
     * Only R8 in full mode needs the rules of the clients. If this test fails, they are not needed
     * with a newer version of Retrofit or R8.
     */
    @Test
    void shrink_everyApiWithoutRules_programFails() throws Exception {
        Program program = Program.CREATE_EVERY_API;

        Run run = run(program, List.of(shrinkWithoutRules(Tool.R8, program)));

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.errors).contains("java.lang.ClassCastException");
    }

    private static Path shrink(Tool tool, Program program) throws Exception {
        return shrinker.shrink(tool, program.main, classPath(tool, program));
    }

    private static Path shrinkWithoutRules(Tool tool, Program program) throws Exception {
        List<Path> classPath = new ArrayList<>();
        for (Path jar : classPath(tool, program)) {
            boolean isClient = CLIENT.matcher(jar.getFileName().toString()).find();
            classPath.add(isClient ? shrinker.withoutRules(jar) : jar);
        }
        return shrinker.shrink(tool, program.main, classPath);
    }

    private static List<Path> classPath(Tool tool, Program program) {
        return program.classPath(tool.needsDesugaring() ? desugared : jars);
    }

    private static void assertBehaviorIsUnchanged(Program program, Path shrunk) throws Exception {
        Run before = unshrunk(program);
        Run after = run(program, List.of(shrunk));

        assertThat(after.exitCode).describedAs(after.errors).isZero();
        assertThat(after.output).containsExactlyElementsOf(before.output);
        assertThat(after.requests).containsExactlyElementsOf(before.requests);
    }

    private static Run unshrunk(Program program) throws Exception {
        Run run = UNSHRUNK.get(program);
        if (run == null) {
            run = run(program, program.classPath(jars));
            assertThat(run.exitCode).describedAs(run.errors).isZero();
            assertThat(run.output).isNotEmpty();
            UNSHRUNK.put(program, run);
        }
        return run;
    }

    private static Run run(Program program, List<Path> classPath) throws Exception {
        Sandbox sandbox = SANDBOX.get();
        sandbox.reset();
        program.injectFaults(sandbox);
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
        java.environment().putAll(variables(sandbox));
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

    private static Map<String, String> variables(Sandbox sandbox) {
        return Map.of(
                "PUSH_BASE_URL", sandbox.pushUrl(),
                "PUSH_API_KEY", sandbox.pushApiKey(),
                "PUSH_READ_ONLY_API_KEY", sandbox.pushReadOnlyApiKey(),
                "ENZOIC_BASE_URL", sandbox.enzoicUrl(),
                "ENZOIC_API_KEY", sandbox.enzoicApiKey(),
                "ENZOIC_API_SECRET", sandbox.enzoicApiSecret(),
                "PROBELY_BASE_URL", sandbox.probelyUrl(),
                "PROBELY_API_KEY", sandbox.probelyApiKey(),
                "PROBELY_TARGET", sandbox.probelyTargetIds().get(0),
                "REFUSING_BASE_URL", "http://127.0.0.1:" + REFUSING_SERVER.getLocalPort());
    }

    private static Set<String> operations() throws IllegalAccessException {
        Set<String> operations = new TreeSet<>();
        for (Class<?> client : List.of(PushOperations.class, EnzoicOperations.class, ProbelyOperations.class)) {
            for (Field constant : client.getFields()) {
                operations.add(((Operation) constant.get(null)).id());
            }
        }
        return operations;
    }

    private record Run(int exitCode, List<String> output, String errors, List<RecordedExchange> requests) {}
}
