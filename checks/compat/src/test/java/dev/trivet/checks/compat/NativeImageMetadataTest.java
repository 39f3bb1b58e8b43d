package dev.trivet.checks.compat;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.CallEnzoic;
import com.example.app.CallProbely;
import com.example.app.CreateEveryApi;
import com.example.app.ListEmployees;
import com.squareup.moshi.JsonReader;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxExtension;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/**
 * Compares GraalVM's metadata in the jars of the clients with the reflection that programs use on
 * the JVM. GraalVM is not run.
 */
class NativeImageMetadataTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.of(Sandbox.builder().employees(60));

    @TempDir
    static Path folder;

    private static List<String> recorded;

    @BeforeAll
    static void record() throws Exception {
        Path records = folder.resolve("records.txt");
        Path output = folder.resolve("output.txt");
        Sandbox sandbox = SANDBOX.get();
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Stream.of(ReflectionRecorder.class, ClassReader.class)
                                .map(NativeImageMetadataTest::location)
                                .collect(joining(File.pathSeparator)),
                        ReflectionRecorder.class.getName(),
                        records.toString(),
                        System.getProperty("trivet.compat.class-path"),
                        CreateEveryApi.class.getName(),
                        ListEmployees.class.getName(),
                        CallEnzoic.class.getName(),
                        CallProbely.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        java.environment()
                .putAll(Map.of(
                        "PUSH_BASE_URL", sandbox.pushUrl(),
                        "PUSH_API_KEY", sandbox.pushApiKey(),
                        "ENZOIC_BASE_URL", sandbox.enzoicUrl(),
                        "ENZOIC_API_KEY", sandbox.enzoicApiKey(),
                        "ENZOIC_API_SECRET", sandbox.enzoicApiSecret(),
                        "PROBELY_BASE_URL", sandbox.probelyUrl(),
                        "PROBELY_API_KEY", sandbox.probelyApiKey(),
                        "PROBELY_TARGET", sandbox.probelyTargetIds().get(0)));
        assertThat(java.start().waitFor()).as(Files.readString(output)).isZero();
        recorded = Files.readAllLines(records);
    }

    @Test
    void metadata_proxies_areThoseThatProgramsCreate() throws IOException {
        Set<String> created = recorded("proxy ");

        assertThat(created)
                .contains("dev.trivet.push.api.EmployeesApi")
                .isEqualTo(metadata().get("proxy"));
    }

    @Test
    void metadata_types_includeAllThatProgramsInspect() throws IOException {
        Set<String> inspected = recorded("type ");

        assertThat(inspected).contains("dev.trivet.push.api.EmployeesApi");
        assertThat(metadata().get("type")).containsAll(inspected);
    }

    @Test
    void run_programs_loadNothingByName() {
        assertThat(recorded("name ")).isEmpty();
    }

    private static Set<String> recorded(String kind) {
        return recorded.stream()
                .filter(each -> each.startsWith(kind))
                .map(each -> each.substring(kind.length()))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** Returns the names of the proxies' interfaces, and of the other types. */
    private static Map<String, Set<String>> metadata() throws IOException {
        Map<String, Set<String>> metadata = Map.of("proxy", new TreeSet<>(), "type", new TreeSet<>());
        for (String client : List.of("push", "enzoic", "probely")) {
            String file = "META-INF/native-image/dev.trivet." + client + "/reachability-metadata.json";
            for (URL url : Collections.list(
                    NativeImageMetadataTest.class.getClassLoader().getResources(file))) {
                try (InputStream json = url.openStream()) {
                    Map<?, ?> root = (Map<?, ?>)
                            JsonReader.of(new Buffer().readFrom(json)).readJsonValue();
                    for (Object entry : (List<?>) root.get("reflection")) {
                        Object type = ((Map<?, ?>) entry).get("type");
                        if (type instanceof Map<?, ?> proxy) {
                            metadata.get("proxy").add(String.join(" ", strings(proxy.get("proxy"))));
                        } else {
                            metadata.get("type").add((String) type);
                        }
                    }
                }
            }
        }
        return metadata;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String location(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }
}
