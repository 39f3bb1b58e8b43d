package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON as plain maps (members in order), lists, strings, booleans, exact numbers and null. */
final class Json {

    /** The longest run of blanks and digits. The deepest nesting, indented by four, stays below it. */
    private static final int MAX_RUN = 2_000;

    private Json() {}

    /**
     * Reads one JSON document.
     *
     * @throws IOException if the text is not JSON
     * @throws JsonDataException if a name stands twice in an object, values are nested too deeply, or more than 2,000 blanks and
     *     digits stand in a row
     */
    static @Nullable Object read(String text) throws IOException {
        refuseLongRuns(text);
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
        Object value = read(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
            throw new JsonDataException("Expected the end of the document");
        }
        return value;
    }

    /** Writes a value made of the classes that {@link #read} returns, nulls included. */
    static String write(@Nullable Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            writer.jsonValue(value);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return buffer.readUtf8();
    }

    /** Returns a value of {@link #read} that is known to be an object. */
    @SuppressWarnings("unchecked") // Only objects with string keys are read.
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    /** Moshi's time for blanks, and the JDK's for the digits of a number, grow with the square of their length: to minutes. */
    private static void refuseLongRuns(String text) {
        boolean quoted = false;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\\' && quoted) {
                i++;
            }
            run = quoted || "{}[]:,\"".indexOf(character) >= 0 ? 0 : run + 1;
            if (run > MAX_RUN) {
                throw new JsonDataException("Blanks or digits go on for too long");
            }
        }
    }

    /**
     * Reads one value of a document that is known to be harmless: the runs in it are not measured.
     *
     * @throws IOException if it is not JSON
     */
    static @Nullable Object read(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(reader);
            case BEGIN_ARRAY -> readArray(reader);
            case NUMBER -> readNumber(reader);
            default -> reader.readJsonValue();
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.containsKey(name)) {
                throw new JsonDataException("A name stands twice in an object");
            }
            object.put(name, read(reader));
        }
        reader.endObject();
        return object;
    }

    private static List<@Nullable Object> readArray(JsonReader reader) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(read(reader));
        }
        reader.endArray();
        return array;
    }

    /** Exact: a double would turn the integer 0 into 0.0. */
    private static BigDecimal readNumber(JsonReader reader) throws IOException {
        try {
            return new BigDecimal(reader.nextString());
        } catch (NumberFormatException outOfRange) {
            throw new JsonDataException("A number is out of range");
        }
    }
}
