package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Static methods for the generated adapters of JSON objects. */
public final class JsonObjects {
    /** The maximum number of properties that are searched for a documented one. */
    private static final int MAX_SEARCHED = 64;

    private JsonObjects() {}

    /**
     * Reads the value of a property, which may be null.
     *
     * @throws JsonDataException if {@code adapter} does not accept the value
     */
    public static <T> @Nullable T read(JsonReader reader, JsonAdapter<T> adapter) throws IOException {
        return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : adapter.fromJson(reader);
    }

    /**
     * Reads the start of an object.
     *
     * @throws JsonDataException if the next value is not an object
     */
    public static void begin(JsonReader reader) throws IOException {
        JsonErrors.expect(reader, JsonReader.Token.BEGIN_OBJECT, "an object");
        reader.beginObject();
    }

    /** Writes a property, even if its value is null and {@code writer} omits nulls. */
    public static <T> void write(JsonWriter writer, String name, @Nullable T value, JsonAdapter<T> adapter)
            throws IOException {
        if (value == null) {
            JsonAdapters.FREE_FORM.toJson(writer.name(name), null);
        } else {
            adapter.toJson(writer.name(name), value);
        }
    }

    /**
     * Reads an undocumented property, and adds it to {@code unknown}, or to a new map if {@code
     * unknown} is empty. Thus an object without undocumented properties needs no map. If a name
     * occurs more than once, the last value is kept.
     *
     * @return the map with the property
     */
    public static Map<String, @Nullable Object> readUnknown(JsonReader reader, Map<String, @Nullable Object> unknown)
            throws IOException {
        Map<String, @Nullable Object> properties = unknown.isEmpty() ? new LinkedHashMap<>() : unknown;
        addUnknown(reader, properties);
        return properties;
    }

    private static void addUnknown(JsonReader reader, Map<String, @Nullable Object> unknown) throws IOException {
        unknown.put(JsonErrors.nextName(reader), read(reader, JsonAdapters.FREE_FORM));
    }

    /**
     * Returns whether the object that {@code reader} is reading is an item and not a page. The
     * first documented property is decisive. If none of the first 64 properties is documented, the
     * object is a page. The undocumented properties that were read are added to {@code unknown}.
     */
    public static boolean isItem(
            JsonReader reader, Set<String> pageNames, Set<String> itemNames, Map<String, @Nullable Object> unknown)
            throws IOException {
        for (int i = 0; i < MAX_SEARCHED && reader.hasNext(); i++) {
            String name = peekName(reader);
            if (pageNames.contains(name)) {
                return false;
            }
            if (itemNames.contains(name)) {
                return true;
            }
            addUnknown(reader, unknown);
        }
        return false;
    }

    /** Peeks at the name only, because a reader keeps in memory what is peeked. */
    private static String peekName(JsonReader reader) throws IOException {
        try (JsonReader ahead = reader.peekJson()) {
            return ahead.nextName();
        }
    }

    /**
     * Returns the exception for a missing required {@code property} of the object that {@code
     * reader} has just read.
     */
    public static JsonDataException missing(String property, JsonReader reader) throws IOException {
        return new JsonDataException(
                "Required property '" + property + "' is missing at path " + JsonErrors.pathOfLastValue(reader));
    }

    /**
     * Returns the exception for an object that {@code reader} has just read, with undocumented
     * properties in place of the list {@code property}. Such an object may be an error message,
     * which is not an empty list.
     */
    public static JsonDataException missingList(String property, JsonReader reader) throws IOException {
        return new JsonDataException("Required list '" + property
                + "' is missing from an object with undocumented properties at path "
                + JsonErrors.pathOfLastValue(reader));
    }

    /**
     * Writes the undocumented properties, nulls included.
     *
     * @throws IllegalArgumentException if {@link JsonAdapters#FREE_FORM} cannot write a value
     */
    public static void writeUnknown(JsonWriter writer, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
            JsonAdapters.FREE_FORM.toJson(writer.name(property.getKey()), property.getValue());
        }
    }
}
