package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Compares the files that are generated from {@code nasty.yaml} with the golden files.
 *
 * <p>After an intended change, {@code mvn test -pl codegen -am -Dtrivet.golden.rewrite=true}
 * rewrites the golden files. Review the changes before you commit them.
 */
class GoldenTest {
    private static final Path SPEC = Path.of("src/test/resources/nasty.yaml");
    private static final Path GOLDEN = Path.of("src/test/golden");

    /** A handwritten test of the generated classes. */
    private static final Path BEHAVIOR_TEST = Path.of("src/test/resources/NastyBehaviorTest.java");

    @TempDir
    static Path generated;

    @BeforeAll
    static void generate() throws IOException {
        GeneratedClient.generate(SPEC, generated);
        if (Boolean.getBoolean("trivet.golden.rewrite")) {
            rewrite();
        }
    }

    @Test
    void generate_nastySpec_matchesTheGoldenFiles() {
        Map<String, String> actual = GeneratedClient.files(generated);
        Map<String, String> golden = GeneratedClient.files(GOLDEN);

        assertThat(actual.keySet()).isEqualTo(golden.keySet());
        golden.forEach((name, text) -> assertThat(actual.get(name)).as(name).isEqualTo(text));
    }

    @Test
    void generate_twice_writesEqualFiles(@TempDir Path again) {
        GeneratedClient.generate(SPEC, again);

        assertThat(GeneratedClient.files(again)).isEqualTo(GeneratedClient.files(generated));
    }

    @Test
    void generate_files_containNoLocalPathsOrDates() {
        String year = Year.now(ZoneOffset.UTC).toString();
        GeneratedClient.files(generated)
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContain(System.getProperty("user.dir"))
                        .doesNotContain(System.getProperty("user.home") + "/")
                        .doesNotContain(generated.toString())
                        .doesNotContain(year));
    }

    @Test
    void generate_files_areFormatted() {
        GeneratedClient.files(generated)
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContain("\r")
                        .doesNotContainPattern("[ \\t]\\n")
                        .doesNotContainPattern("import [\\w.]+\\.\\*;")
                        .doesNotContainPattern("(?m)^(?= *(/?\\*|#)).{101}"));
    }

    @Test
    void generatedTests_compiled_pass(@TempDir Path classes) throws Exception {
        assertThat(compile(classes)).isEmpty();

        TestExecutionSummary summary = runTests(classes);

        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(50);
    }

    private static String compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = new ArrayList<>(List.of(BEHAVIOR_TEST));
            GeneratedClient.files(generated).keySet().stream()
                    .filter(name -> name.endsWith(".java") && !name.endsWith("/module-info.java"))
                    .forEach(name -> sources.add(generated.resolve(name)));
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-Werror",
                    "-Xlint:all,-options,-classfile,-processing",
                    "-Xdoclint:all/protected,-missing",
                    "-d",
                    classes.toString());
            compiler.getTask(messages, files, null, options, null, units).call();
        }
        return messages.toString();
    }

    private static TestExecutionSummary runTests(Path classes) throws IOException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClasspathRoots(Set.of(classes)))
                                    .build(),
                            listener);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return listener.getSummary();
    }

    private static void rewrite() throws IOException {
        if (Files.exists(GOLDEN)) {
            for (String name : GeneratedClient.files(GOLDEN).keySet()) {
                Files.delete(GOLDEN.resolve(name));
            }
        }
        for (Map.Entry<String, String> file : GeneratedClient.files(generated).entrySet()) {
            Path target = GOLDEN.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
