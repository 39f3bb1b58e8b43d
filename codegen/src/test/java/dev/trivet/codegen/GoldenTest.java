package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the files that are generated from {@code nasty.yaml} with the golden files, compiles
 * them and runs their tests.
 *
 * <p>After an intended change, {@code mvn test -pl codegen -am -Dtrivet.golden.rewrite=true}
 * rewrites the golden files. Review the changes before you commit them.
 */
class GoldenTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/nasty.yaml");
    private static final Path GOLDEN = Path.of("src/test/golden");

    /** A handwritten test of the generated classes. */
    private static final Path BEHAVIOR_TEST = Path.of("src/test/resources/NastyBehaviorTest.java");

    @TempDir
    static Path generated;

    @BeforeAll
    static void generate() throws IOException {
        GeneratedClient.generate(DOCUMENT, generated);
        if (Boolean.getBoolean("trivet.golden.rewrite")) {
            rewrite();
        }
    }

    @Test
    void generate_nastyDocument_matchesTheGoldenFiles() {
        Map<String, String> actual = GeneratedClient.files(generated);
        Map<String, String> golden = GeneratedClient.files(GOLDEN);

        assertThat(actual.keySet()).isEqualTo(golden.keySet());
        golden.forEach((name, content) -> assertThat(actual.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void generate_twice_writesEqualFiles(@TempDir Path again) {
        GeneratedClient.generate(DOCUMENT, again);

        assertThat(GeneratedClient.files(again)).isEqualTo(GeneratedClient.files(generated));
    }

    @Test
    void generate_files_containNoLocalPathsOrDates() {
        String year = Year.now(ZoneOffset.UTC).toString();
        GeneratedClient.files(generated)
                .forEach((name, content) -> assertThat(content)
                        .as(name)
                        .doesNotContain(System.getProperty("user.dir"))
                        .doesNotContain(System.getProperty("user.home") + "/")
                        .doesNotContain(generated.toString())
                        .doesNotContain(year));
    }

    @Test
    void generate_files_areFormatted() {
        GeneratedClient.files(generated)
                .forEach((name, content) -> assertThat(content)
                        .as(name)
                        .doesNotContain("\r")
                        .doesNotContainPattern("[ \\t]\\n")
                        .doesNotContainPattern("import [\\w.]+\\.\\*;")
                        .doesNotContainPattern("(?m)^(?= *(/?\\*|#)).{101}"));
    }

    @Test
    void generatedTests_compiled_pass(@TempDir Path classes) throws Exception {
        assertThat(GeneratedClient.compile(generated, List.of(BEHAVIOR_TEST), classes))
                .isEmpty();

        assertThat(GeneratedClient.runTests(classes)).isGreaterThan(50);
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
