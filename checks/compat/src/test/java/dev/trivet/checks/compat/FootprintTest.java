package dev.trivet.checks.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reference.HandwrittenListEmployees;
import com.example.reference.StockListEmployees;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the sizes of shrunk programs with the table in {@code docs/footprint.md}. No figure may
 * grow by more than 3 %.
 */
class FootprintTest {
    private static final Path TABLE = Path.of("../../docs/footprint.md");
    private static final double MAXIMUM_GROWTH = 1.03;
    private static final String ACCEPT = "mvn -q -Pshrink verify --projects checks/compat --also-make"
            + " -Dtest=FootprintTest -Dsurefire.failIfNoSpecifiedTests=false -Dtrivet.footprint.accept";

    /** The offset of the number of method IDs in a dex file. */
    private static final int METHOD_IDS = 88;

    private static final Set<String> HANDWRITTEN = Set.of(
            "annotations", "benchmarks", "converter-moshi", "kotlin-stdlib", "moshi", "okhttp", "okio-jvm", "retrofit");
    private static final Set<String> STOCK = Set.of(
            "annotations",
            "benchmarks",
            "error_prone_annotations",
            "gson",
            "gson-fire",
            "jakarta.annotation-api",
            "jakarta.ws.rs-api",
            "jsr305",
            "kotlin-stdlib",
            "logging-interceptor",
            "okhttp",
            "okio-jvm");
    private static final Pattern VERSION = Pattern.compile("(-\\d.*)?\\.jar");

    private static Shrinker shrinker;
    private static List<Path> jars;
    private static List<Path> benchmarks;

    @BeforeAll
    static void findJars() throws IOException {
        shrinker = new Shrinker(Path.of(System.getProperty("trivet.compat.folder")));
        jars = shrinker.jars(System.getProperty("trivet.compat.class-path"));
        Path target = Path.of("../benchmarks/target");
        String libraries = Files.readString(target.resolve("class-path"));
        benchmarks = shrinker.jars(target.resolve("benchmarks.jar") + File.pathSeparator + libraries);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST_EMPLOYEES", "LIST_EMPLOYEES_WITH_CLIENT", "CALL_EVERYTHING"})
    void footprint_ofTrivet_isWithinBudget(Program program) throws Exception {
        assertWithinBudget(program.main, shrinker.shrinkToDex(program.main, program.classPath(jars)));
    }

    @ParameterizedTest
    @MethodSource("references")
    void footprint_ofReference_isWithinBudget(Class<?> program, Set<String> libraries, String rules) throws Exception {
        List<Path> classPath = benchmarks.stream()
                .filter(jar -> libraries.contains(
                        VERSION.matcher(jar.getFileName().toString()).replaceFirst("")))
                .toList();
        assertThat(classPath).hasSize(libraries.size());

        assertWithinBudget(program, shrinker.shrinkToDex(program, classPath, rules));
    }

    static Stream<Arguments> references() {
        String reflection =
                "-keepclassmembers class " + HandwrittenListEmployees.class.getName() + "$* { <init>(); <fields>; }";
        return Stream.of(
                Arguments.of(HandwrittenListEmployees.class, HANDWRITTEN, reflection),
                Arguments.of(StockListEmployees.class, STOCK, ""));
    }

    private static void assertWithinBudget(Class<?> program, Path dex) throws IOException {
        Footprint actual = Footprint.of(dex);
        System.out.println(program.getSimpleName() + ": " + actual);
        String table = Files.readString(TABLE);
        Matcher row = Pattern.compile(
                        "(?m)^(\\| `" + program.getSimpleName() + "` \\|.*\\|) ([\\d,]+) \\| ([\\d,]+) \\|$")
                .matcher(table);
        assertThat(row.find())
                .as("row of %s in %s", program.getSimpleName(), TABLE)
                .isTrue();
        if (System.getProperty("trivet.footprint.accept") != null) {
            Files.writeString(TABLE, row.replaceFirst("$1 " + actual + " |"));
            return;
        }
        Footprint accepted = new Footprint(number(row.group(2)), number(row.group(3)));
        if (actual.bytes > accepted.bytes * MAXIMUM_GROWTH || actual.methodIds > accepted.methodIds * MAXIMUM_GROWTH) {
            throw new AssertionError(
                    program.getSimpleName() + " has grown by more than 3 %: bytes of dex | method IDs:\n" + "accepted: "
                            + accepted + "\nactual:   " + actual + "\nTo accept it, run\n" + ACCEPT);
        }
    }

    private static long number(String figure) {
        return Long.parseLong(figure.replace(",", ""));
    }

    private record Footprint(long bytes, long methodIds) {
        static Footprint of(Path folder) throws IOException {
            long bytes = 0;
            long methodIds = 0;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    ByteBuffer dex = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
                    bytes += dex.limit();
                    methodIds += dex.getInt(METHOD_IDS);
                }
            }
            return new Footprint(bytes, methodIds);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d | %,d", bytes, methodIds);
        }
    }
}
