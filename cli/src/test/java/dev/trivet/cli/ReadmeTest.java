package dev.trivet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the Java code in the READMEs and in the directory {@code docs} compiles, and that its
 * programs exit. If they read credentials, they print one line when these are not set, or when the
 * network is unreachable.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final Pattern JAVA_BLOCK =
            Pattern.compile("^( *)```java\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:public |final |abstract )*(?:class|interface|enum|record) (\\w+)", Pattern.MULTILINE);

    /**
     * Less than a minute: idle threads end after a minute, and a program must not wait for them.
     */
    private static final long TIMEOUT_SECONDS = 40;

    private static final List<String> VENDORS = List.of("PUSH", "ENZOIC", "PROBELY");

    /** A placeholder for any identifier or hash. */
    private static final String ARGUMENT = "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814";

    /** The class in which statements are compiled. The documents omit its imports and variables. */
    private static final String FRAGMENT = """
            import dev.trivet.*;
            import dev.trivet.errors.*;
            import dev.trivet.sync.*;
            import dev.trivet.webhook.*;
            import dev.trivet.client.*;
            import dev.trivet.enzoic.*;
            import dev.trivet.enzoic.model.*;
            import dev.trivet.probely.*;
            import dev.trivet.probely.model.*;
            import dev.trivet.push.*;
            import dev.trivet.push.model.*;
            import dev.trivet.redis.*;
            import dev.trivet.sandbox.*;
            import io.reactivex.rxjava3.core.*;
            import io.reactivex.rxjava3.schedulers.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.stream.*;
            import okhttp3.*;
            import okhttp3.tls.*;
            class Fragment {
              %s push;
              %s enzoic;
              %s probely;
              Sandbox sandbox;
              String id;
              Iterable<String> addresses;
              void run() throws Exception {
            %s
              }
            }
            """;

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> javaBlock_copied_compilesAndExits() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        int programs = 0;
        for (Path readme : documents()) {
            Matcher block = JAVA_BLOCK.matcher(Files.readString(readme));
            for (int number = 1; block.find(); number++) {
                String code = block.group(2).replaceAll("(?m)^" + block.group(1), "");
                String name = ROOT.relativize(readme) + ", block " + number;
                Path classes = Files.createDirectory(directory.resolve("block-" + tests.size()));
                tests.add(DynamicTest.dynamicTest(
                        name + ", compiles",
                        () -> assertThat(compile(readme, code, classes)).isEmpty()));
                if (code.contains("void main(")) {
                    programs++;
                    tests.add(DynamicTest.dynamicTest(name + ", runs", () -> assertExits(code, classes)));
                }
            }
        }
        assertThat(programs).isPositive();
        return tests.stream();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 2, (file, attributes) -> isDocument(file))) {
            return files.sorted().toList();
        }
    }

    private static boolean isDocument(Path file) {
        return file.endsWith("README.md")
                || file.getParent().equals(ROOT.resolve("docs"))
                        && file.toString().endsWith(".md");
    }

    /** Compiles a class or the statements of a method, and returns the compiler's messages. */
    private static String compile(Path readme, String code, Path classes) {
        Matcher type = TYPE.matcher(code);
        String suffix = readme.getParent().toString().contains("client") ? "Client" : "";
        String source = type.find()
                ? code
                : FRAGMENT.formatted(
                        suffix.isEmpty() ? "PushSecurity" : "PushClient", "Enzoic" + suffix, "Probely" + suffix, code);
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-Xlint:deprecation", "-d", classes.toString(), "-classpath", CLASS_PATH);
        ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, List.of(file(source)))
                .call();
        return messages.toString();
    }

    private static JavaFileObject file(String source) {
        Matcher type = TYPE.matcher(source);
        String name = type.find() ? type.group(1) : "Fragment";
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static void assertExits(String code, Path classes) throws Exception {
        Matcher type = TYPE.matcher(code);
        assertThat(type.find()).isTrue();
        Run withoutKey = Run.start(type.group(1), classes, Map.of());
        if (code.contains(".fromEnv()")) {
            Run withoutNetwork = Run.start(type.group(1), classes, unreachable());
            assertThat(withoutKey.output()).containsPattern("\\A\\w+( and \\w+ are| is) not set\\.\\R\\z");
            assertThat(withoutNetwork.output()).hasLineCount(1);
        } else {
            assertThat(withoutKey.output()).isNotBlank();
        }
    }

    /** Returns credentials, and base URLs where no server listens. */
    private static Map<String, String> unreachable() {
        return Map.of(
                "PUSH_API_KEY", "key",
                "PUSH_BASE_URL", "http://127.0.0.1:1",
                "ENZOIC_API_KEY", "key",
                "ENZOIC_API_SECRET", "secret",
                "ENZOIC_BASE_URL", "http://127.0.0.1:1",
                "PROBELY_API_KEY", "key",
                "PROBELY_BASE_URL", "http://127.0.0.1:1");
    }

    /** A program in a separate JVM. */
    private record Run(Process process, Path log) {
        static Run start(String program, Path classes, Map<String, String> variables) throws IOException {
            Path log = Files.createTempFile(classes, program, ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes + java.io.File.pathSeparator + CLASS_PATH,
                    program,
                    ARGUMENT);
            builder.environment().keySet().removeIf(name -> VENDORS.stream().anyMatch(name::startsWith));
            builder.environment().putAll(variables);
            return new Run(
                    builder.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        }

        /** Waits until the program exits, and returns its output. */
        String output() throws IOException, InterruptedException {
            try {
                assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                        .as("The program exits in time")
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
            String output = Files.readString(log, UTF_8);
            assertThat(output).doesNotContain("\tat ", "Exception in thread");
            return output;
        }
    }
}
