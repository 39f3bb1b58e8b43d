package dev.trivet.sandbox.spec;

import com.squareup.moshi.JsonReader;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The named examples and schemas of a vendor's OpenAPI document. The sandbox reads them, so that
 * its code does not duplicate them. The artifact {@code trivet-specs} contains the document as
 * JSON.
 */
public final class ApiSpec {

    /** Push Security's document. */
    public static final ApiSpec PUSH = of("push");

    private final Map<String, @Nullable Object> examples = new HashMap<>();
    private final Map<String, @Nullable Object> schemas = new HashMap<>();

    private ApiSpec(JsonReader reader) throws IOException {
        enter(reader, "components");
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "examples" -> examples.putAll(Json.object(Json.read(reader)));
                case "schemas" -> schemas.putAll(Json.object(Json.read(reader)));
                default -> reader.skipValue();
            }
        }
    }

    /** Reads a document, for instance {@code push}. */
    public static ApiSpec of(String document) {
        try (BufferedSource source = Okio.buffer(Okio.source(open(document + ".json")))) {
            return new ApiSpec(JsonReader.of(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Opens a file of the artifact {@code trivet-specs}. On the module path, only the class loader
     * finds a file of another module.
     */
    static InputStream open(String file) {
        ClassLoader loader = Objects.requireNonNull(ApiSpec.class.getClassLoader());
        return Objects.requireNonNull(loader.getResourceAsStream("dev/trivet/specs/" + file), file);
    }

    /** Reads a file of the artifact {@code trivet-specs}, for instance {@code push.yaml}. */
    public static String read(String file) {
        try (BufferedSource source = Okio.buffer(Okio.source(open(file)))) {
            return source.readUtf8();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns an example, with its properties in the order of the document. The caller may change
     * the map, but not its values.
     */
    public Map<String, @Nullable Object> example(String name) {
        return new LinkedHashMap<>(value(name));
    }

    /** Returns a string property of an example. */
    public String string(String example, String property) {
        return (String) Objects.requireNonNull(value(example).get(property));
    }

    /** Returns an integer property of an example. */
    public long integer(String example, String property) {
        return ((Number) Objects.requireNonNull(value(example).get(property))).longValue();
    }

    /** Returns the values of an enum schema, in the order of the document. */
    public List<String> enumValues(String schema) {
        return strings(schema(schema).get("enum"));
    }

    /** Returns a schema. The caller must not change it. */
    public Map<String, @Nullable Object> schema(String name) {
        return Json.object(schemas.get(name));
    }

    /** Returns the properties of an object schema by name, in the order of the document. */
    public Map<String, @Nullable Object> properties(String schema) {
        return Json.object(schema(schema).get("properties"));
    }

    /** Casts a JSON object. */
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return Json.object(value);
    }

    private Map<String, @Nullable Object> value(String example) {
        return Json.object(Json.object(examples.get(example)).get("value"));
    }

    static List<String> strings(@Nullable Object array) {
        return ((List<?>) Objects.requireNonNull(array))
                .stream().map(String.class::cast).toList();
    }

    /** Skips all properties before the named property, which must be present. */
    private static void enter(JsonReader reader, String property) throws IOException {
        reader.beginObject();
        while (!reader.nextName().equals(property)) {
            reader.skipValue();
        }
    }
}
