package dev.trivet.sandbox.server;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as maps (in the order of the document), lists, strings, booleans, {@link
 * BigDecimal} and null.
 */
public final class Json {

    /** Longer than any indentation by four spaces, because Moshi accepts at most 256 levels. */
    private static final int MAX_RUN = 2_000;

    private Json() {}

    /**
     * Reads one JSON document.
     *
     * @throws IOException if the string is not JSON
     * @throws JsonDataException if an object has two properties with one name, a number is out of
     *     range, values are nested too deeply, or more than 2,000 white-space characters or digits
     *     are consecutive
     */
    public static @Nullable Object read(String json) throws IOException {
        rejectLongRuns(json);
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
        Object value = read(reader);
        // Throws an exception if something follows.
        var unused = reader.peek();
        return value;
    }

    /**
     * Returns the line of an invalid document, from 1, at which the parser stops. The messages of
     * the parser are not used, because they contain names of properties, which could be addresses.
     */
    public static int invalidLine(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Buffer unread = new Buffer().write(bytes);
        try {
            read(JsonReader.of(unread));
        } catch (IOException | JsonDataException notJson) {
            // The line is computed from the unread remainder.
        }
        int line = 1;
        for (int i = 0; i < bytes.length - unread.size(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Writes a value of the types that {@link #read} returns. Null properties are written. */
    public static String write(@Nullable Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            writer.jsonValue(value);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return buffer.readUtf8();
    }

    /** Casts a value that {@link #read} returned for a JSON object. */
    @SuppressWarnings("unchecked") // read() creates maps with string keys only.
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    /** Returns whether a value is an integer, for instance {@code 1.0e3}. */
    public static boolean isInteger(@Nullable Object value) {
        // A number without decimal places is not stripped, because its exponent could overflow.
        return value instanceof BigDecimal number
                && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
    }

    /** Moshi reads white space, and the JDK the digits of a number, in quadratic time. */
    private static void rejectLongRuns(String json) {
        boolean isQuoted = false;
        int run = 0;
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            if (character == '"') {
                isQuoted = !isQuoted;
            } else if (character == '\\' && isQuoted) {
                i++;
            }
            run = isQuoted || "{}[]:,\"".indexOf(character) >= 0 ? 0 : run + 1;
            if (run > MAX_RUN) {
                throw new JsonDataException("Too many consecutive white-space characters or digits");
            }
        }
    }

    /**
     * Reads one value of a trusted document, without a limit on white space and digits.
     *
     * @throws IOException if it is not JSON
     */
    public static @Nullable Object read(JsonReader reader) throws IOException {
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
                throw new JsonDataException("Duplicate property name");
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

    /** Reads a number as written. As a double, 0 would be written as 0.0. */
    private static BigDecimal readNumber(JsonReader reader) throws IOException {
        try {
            return new BigDecimal(reader.nextString());
        } catch (NumberFormatException outOfRange) {
            throw new JsonDataException("A number is out of range");
        }
    }
}
