package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.trivet.enzoic.model.EnzoicJsonAdapterFactory;
import dev.trivet.probely.model.ProbelyJsonAdapterFactory;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.Buffer;

/**
 * Reads each input with all adapters of a client. An adapter must reject the input, or the model
 * must be the same after it is written and read again.
 */
class AdapterFuzzTest {
    private static final List<JsonAdapter<Object>> PUSH = adapters(new PushJsonAdapterFactory());
    private static final List<JsonAdapter<Object>> ENZOIC = adapters(new EnzoicJsonAdapterFactory());
    private static final List<JsonAdapter<Object>> PROBELY = adapters(new ProbelyJsonAdapterFactory());

    private static final Pattern ESCAPED_SURROGATE = Pattern.compile("(?i)\\\\ud[89a-f]");

    @FuzzTest
    void push(byte[] json) throws IOException {
        readAll(PUSH, json);
    }

    @FuzzTest
    void enzoic(byte[] json) throws IOException {
        readAll(ENZOIC, json);
    }

    @FuzzTest
    void probely(byte[] json) throws IOException {
        readAll(PROBELY, json);
    }

    private static void readAll(List<JsonAdapter<Object>> adapters, byte[] json) throws IOException {
        String decoded = new String(json, StandardCharsets.UTF_8);
        for (JsonAdapter<Object> adapter : adapters) {
            Object model = read(adapter, json);
            if (model != null) {
                Object second = adapter.fromJson(adapter.toJson(model));
                // JSON can escape an unpaired surrogate. UTF-8 cannot encode it, so it becomes a
                // question mark when the model is written. Then only the second and third reading
                // are equal.
                assertThat(second)
                        .isEqualTo(
                                ESCAPED_SURROGATE.matcher(decoded).find()
                                        ? adapter.fromJson(adapter.toJson(second))
                                        : model);
                assertThatCode(model::toString).doesNotThrowAnyException();
            }
        }
    }

    private static Object read(JsonAdapter<Object> adapter, byte[] json) {
        try {
            return adapter.fromJson(new Buffer().write(json));
        } catch (IOException | JsonDataException rejected) {
            return null;
        }
    }

    /** Returns the adapters of all classes in the package of {@code models}. */
    private static List<JsonAdapter<Object>> adapters(JsonAdapter.Factory models) {
        Moshi moshi = new Moshi.Builder().add(models).build();
        List<JsonAdapter<Object>> adapters = classesInPackageOf(models.getClass())
                .filter(type -> models.create(type, Set.of(), moshi) != null)
                .map(type -> moshi.<Object>adapter(type))
                .toList();
        assertThat(adapters).isNotEmpty();
        return adapters;
    }

    private static Stream<Class<?>> classesInPackageOf(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            String folder = type.getPackageName().replace('.', '/');
            if (location.getPath().endsWith("/")) {
                return classes(type, Path.of(location).resolve(folder)).stream();
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(location), Map.of())) {
                return classes(type, jar.getPath(folder)).stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> classes(Class<?> type, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-info"))
                    .sorted()
                    .<Class<?>>map(name -> load(type, name.substring(0, name.length() - ".class".length())))
                    .toList();
        }
    }

    private static Class<?> load(Class<?> neighbor, String simpleName) {
        try {
            return Class.forName(neighbor.getPackageName() + "." + simpleName, true, neighbor.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
