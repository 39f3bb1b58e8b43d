package dev.trivet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reactivex.rxjava3.annotations.CheckReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that static analysis reports a call that is created but not executed, such as {@code
 * push.accounts().forget(id);}.
 */
class CheckReturnValueTest {
    /** The packages of {@code com.sun.tools.javac} that Error Prone needs access to. */
    private static final String[] PACKAGES = {
        "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util"
    };

    static Stream<Class<?>> resources() {
        return Stream.of(PushSecurity.class, Enzoic.class, Probely.class)
                .flatMap(client -> Arrays.stream(client.getMethods()))
                .filter(method -> method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> type.getName().startsWith("dev.trivet.") && type.getEnclosingClass() == null)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void methods_anyResource_haveCheckReturnValue(Class<?> resource) {
        assertThat(resource.getMethods())
                .filteredOn(method -> method.getReturnType() == ApiCall.class
                        || method.getReturnType() == PagedIterable.class
                        || method.getReturnType() == resource)
                .isNotEmpty()
                .allMatch(method -> method.isAnnotationPresent(CheckReturnValue.class));
    }

    @Test
    void compile_callNotExecuted_isReported(@TempDir Path directory) throws Exception {
        Path program = directory.resolve("Program.java");
        Files.writeString(program, """
                class Program {
                    void run(dev.trivet.PushSecurity push, String id) {
                        push.accounts().forget(id).execute();
                        push.accounts().forget(id);
                        push.employees().list();
                    }
                }
                """);
        String output = compile(program, directory);
        assertThat(output)
                .contains("Program.java:4: error: [CheckReturnValue]", "Program.java:5: error: [CheckReturnValue]")
                .contains("2 errors");
    }

    private static String compile(Path program, Path directory) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path");
        assumeTrue(classPath != null, "Error Prone is only on the class path of tests that Maven runs");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        for (String name : PACKAGES) {
            command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        Collections.addAll(
                command, "-J-XX:TieredStopAtLevel=1", "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW");
        Collections.addAll(command, "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:CheckReturnValue:ERROR");
        Collections.addAll(command, "-processorpath", classPath, "-classpath", classPath);
        Collections.addAll(command, "-d", directory.toString(), program.toString());
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = javac.getInputStream()) {
            String messages = new String(output.readAllBytes(), UTF_8);
            javac.waitFor();
            return messages;
        }
    }
}
