package dev.trivet.sandbox;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The examples of a vendor's OpenAPI document, by their names under {@code components/examples}.
 *
 * <p>The build writes the documents of {@code specs} as JSON beside this class, so that no example is repeated in the sandbox.
 */
final class SpecExamples {

    /** The examples that Push Security's page shows. */
    static final SpecExamples PUSH = of(Vendor.PUSH);

    private final Map<String, @Nullable Object> all;

    private SpecExamples(Map<String, @Nullable Object> all) {
        this.all = all;
    }

    /** Reads the examples of a vendor's document. */
    static SpecExamples of(Vendor vendor) {
        String name = "specs" + vendor.prefix() + ".json";
        try (InputStream resource = SpecExamples.class.getResourceAsStream(name);
                BufferedSource source = Okio.buffer(Okio.source(Objects.requireNonNull(resource, name)))) {
            JsonReader reader = JsonReader.of(source);
            enter(reader, "components");
            enter(reader, "examples");
            return new SpecExamples(Json.object(Json.read(reader)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns an example with its properties in the document's order. The caller may change the map, but not its values. */
    Map<String, @Nullable Object> example(String name) {
        return new LinkedHashMap<>(value(name));
    }

    /** Returns a string property of an example. */
    String text(String example, String property) {
        return (String) Objects.requireNonNull(value(example).get(property));
    }

    /** Returns an integer property of an example. */
    long number(String example, String property) {
        return ((Number) Objects.requireNonNull(value(example).get(property))).longValue();
    }

    private Map<String, @Nullable Object> value(String example) {
        return Json.object(Json.object(all.get(example)).get("value"));
    }

    /** Skips all properties before the one of this name, which must be present. */
    private static void enter(JsonReader reader, String property) throws IOException {
        reader.beginObject();
        while (!reader.nextName().equals(property)) {
            reader.skipValue();
        }
    }
}
