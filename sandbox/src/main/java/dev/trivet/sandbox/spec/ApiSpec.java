package dev.trivet.sandbox.spec;

import com.squareup.moshi.JsonReader;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The named examples and enums of a vendor's OpenAPI document, which the sandbox must not repeat.
 * The artifact {@code trivet-specs} contains the document as JSON.
 */
public final class ApiSpec {

    /** Push Security's document. */
    public static final ApiSpec PUSH = of("push");

    private final Map<String, @Nullable Object> examples = new HashMap<>();
    private final Map<String, List<String>> enums = new HashMap<>();

    private ApiSpec(JsonReader reader) throws IOException {
        enter(reader, "components");
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "examples" -> examples.putAll(Json.object(Json.read(reader)));
                case "schemas" -> readEnums(reader);
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
        return Objects.requireNonNull(enums.get(schema), schema);
    }

    private Map<String, @Nullable Object> value(String example) {
        return Json.object(Json.object(examples.get(example)).get("value"));
    }

    private void readEnums(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            String schema = reader.nextName();
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("enum")) {
                    enums.put(schema, strings(reader));
                } else {
                    reader.skipValue();
                }
            }
            reader.endObject();
        }
        reader.endObject();
    }

    private static List<String> strings(JsonReader reader) throws IOException {
        List<String> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(reader.nextString());
        }
        reader.endArray();
        return List.copyOf(values);
    }

    /** Skips all properties before the named property, which must be present. */
    private static void enter(JsonReader reader, String property) throws IOException {
        reader.beginObject();
        while (!reader.nextName().equals(property)) {
            reader.skipValue();
        }
    }
}
