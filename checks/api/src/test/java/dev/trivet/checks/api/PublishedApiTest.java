package dev.trivet.checks.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Compares the public API of each published module with its file in the folder {@code api}. */
class PublishedApiTest {
    private static final Path ROOT = Path.of("../..");

    /**
     * The modules without a public API: programs, checks, poms, documentation, the OpenAPI
     * documents, and {@code codegen}, whose classes consumers do not call.
     */
    private static final List<String> WITHOUT_API = List.of(
            "bom",
            "checks/android",
            "checks/api",
            "checks/benchmarks",
            "checks/compat",
            "checks/fuzz",
            "cli",
            "client-parent",
            "codegen",
            "docs",
            "examples",
            "specs");

    /** The published modules: all others, so that a new client is checked too. */
    static final List<String> PUBLISHED = published();

    private static final String ACCEPT = "mvn -q test -pl checks/api -am -Dtrivet.api.accept";

    private static final int SHOWN_LINES = 20;

    private static final Pattern TYPE = Pattern.compile(" (?:@interface|class|enum|interface|record) ([\\w.]+)");

    @ParameterizedTest
    @FieldSource("PUBLISHED")
    void publicApi_publishedModule_matchesAcceptedFile(String module) throws IOException {
        Path file = ROOT.resolve("api").resolve(module + ".txt");
        String actual = PublicApi.of(ROOT.resolve(module).resolve("target/classes"));
        assertThat(actual).as("the classes of %s", module).contains("class");
        if (System.getProperty("trivet.api.accept") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        String accepted = Files.exists(file) ? Files.readString(file) : "";
        if (!actual.equals(accepted)) {
            throw new AssertionError(drift(module, accepted, actual));
        }
    }

    @Test
    void modules_withoutApi_exist() {
        assertThat(WITHOUT_API)
                .allSatisfy(module -> assertThat(ROOT.resolve(module)).isDirectory());
        assertThat(PUBLISHED).contains("client-core", "facade", "push-client");
    }

    @Test
    void files_inApiFolder_belongToModules() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("api"))) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .isSubsetOf(PUBLISHED.stream().map(each -> each + ".txt").collect(Collectors.toSet()));
        }
    }

    @Test
    void drift_changedType_showsLinesAndCommand() {
        String accepted = "package p\n\npublic class p.A\n  public A()\n  public void old()\n\npublic class p.B\n";
        String actual = "package p\n\npublic final class p.A\n  public A()\n  public void next()\n\npublic class p.B\n";
        assertThat(drift("facade", accepted, actual)).isEqualTo("""
                        The public API of facade differs from api/facade.txt:
                          - p.A: public class p.A
                          + p.A: public final class p.A
                          + p.A: public void next()
                          - p.A: public void old()
                        If the change is intended, run this command in the root folder and commit the files:
                          mvn -q test -pl checks/api -am -Dtrivet.api.accept
                        """);
    }

    @Test
    void drift_manyLines_areTruncated() {
        String actual = Stream.iterate(10, each -> each + 1)
                .limit(SHOWN_LINES + 3)
                .map(each -> "  public void m" + each + "()\n")
                .collect(joining("", "public class p.A\n", ""));
        assertThat(drift("facade", "public class p.A\n", actual))
                .contains("m10()", "m29()", "  … and 3 more\n")
                .doesNotContain("m30()");
    }

    private static List<String> published() {
        try {
            Matcher modules =
                    Pattern.compile("<module>(.+?)</module>").matcher(Files.readString(ROOT.resolve("pom.xml")));
            return modules.results()
                    .map((MatchResult each) -> each.group(1))
                    .filter(module -> !WITHOUT_API.contains(module))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drift(String module, String accepted, String actual) {
        Set<String> before = declarations(accepted);
        Set<String> after = declarations(actual);
        List<String> lines = Stream.concat(before.stream(), after.stream())
                .distinct()
                .filter(each -> before.contains(each) != after.contains(each))
                .sorted()
                .map(each -> (after.contains(each) ? "  + " : "  - ") + each + "\n")
                .collect(Collectors.toList());
        return "The public API of " + module + " differs from api/" + module + ".txt:\n"
                + lines.stream().limit(SHOWN_LINES).collect(joining())
                + (lines.size() > SHOWN_LINES ? "  … and " + (lines.size() - SHOWN_LINES) + " more\n" : "")
                + "If the change is intended, run this command in the root folder and commit the files:\n  "
                + ACCEPT + "\n";
    }

    /** Returns each line of a file, prefixed with the name of its type. */
    private static Set<String> declarations(String content) {
        Set<String> result = new LinkedHashSet<>();
        String type = "";
        for (String line : content.split("\n")) {
            Matcher header = TYPE.matcher(line);
            if (!line.startsWith("  ") && header.find()) {
                type = header.group(1) + ": ";
            }
            if (!line.isEmpty()) {
                result.add(type + line.strip());
            }
        }
        return result;
    }
}
