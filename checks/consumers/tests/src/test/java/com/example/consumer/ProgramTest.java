package com.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxExtension;
import dev.trivet.sandbox.Vendor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs the programs of the consumers in their own JVMs against the sandbox. */
class ProgramTest {
    private static final String PROGRAM = "com.example.consumer.Program";

    private static final String RESULT = """
            employees 30
            streamed 30
            new subscriptions 1
            status 404
            """;

    @RegisterExtension
    final SandboxExtension extension = SandboxExtension.of(Sandbox.builder().employees(30));

    @Test
    void run_classPath_usesTheThreeVendors(Sandbox sandbox) throws Exception {
        assertThat(run(sandbox, "-cp", runtimePath("class-path"), PROGRAM)).isEqualTo("OkHttp 4.12.1\n" + RESULT);
        assertThat(sandbox.journal().requests(Vendor.PUSH, "listEmployees")).isPositive();
    }

    @Test
    void run_okHttp5_usesTheThreeVendors(Sandbox sandbox) throws Exception {
        assertThat(run(sandbox, "-cp", runtimePath("okhttp-5"), PROGRAM))
                .startsWith("OkHttp 5.")
                .endsWith("\n" + RESULT);
    }

    @Test
    void run_namedModule_usesTheThreeVendors(Sandbox sandbox) throws Exception {
        assertThat(run(sandbox, "-p", runtimePath("module-path"), "-m", "com.example.consumer/" + PROGRAM))
                .isEqualTo("OkHttp 4.12.1\n" + RESULT);
    }

    private static String runtimePath(String project) {
        List<Path> path = new ArrayList<>(List.of(Path.of("..", project, "target", "classes")));
        path.addAll(Staging.path(project, "runtime"));
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(Sandbox sandbox, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PUSH_BASE_URL", sandbox.pushUrl(),
                        "PUSH_API_KEY", sandbox.pushApiKey(),
                        "ENZOIC_BASE_URL", sandbox.enzoicUrl(),
                        "ENZOIC_API_KEY", sandbox.enzoicApiKey(),
                        "ENZOIC_API_SECRET", sandbox.enzoicApiSecret(),
                        "PROBELY_BASE_URL", sandbox.probelyUrl(),
                        "PROBELY_API_KEY", sandbox.probelyApiKey()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
