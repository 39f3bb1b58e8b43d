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
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON as plain maps (members in order), lists, strings, booleans, exact numbers and null. */
final class Json {

    private Json() {}

    /**
     * Reads one JSON document.
     *
     * @throws IOException if the text is not JSON
     * @throws JsonDataException if a name stands twice in an object, or values are nested too deeply
     */
    static @Nullable Object read(String text) throws IOException {
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

    private static @Nullable Object read(JsonReader reader) throws IOException {
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
