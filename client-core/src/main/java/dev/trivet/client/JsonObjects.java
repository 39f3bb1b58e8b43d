package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps that all generated adapters of JSON objects share. */
public final class JsonObjects {
    private JsonObjects() {}

    /**
     * Reads a member's value.
     *
     * @return null if the value is null
     * @throws JsonDataException if the value is of another type than the adapter's
     */
    public static <T> @Nullable T read(JsonReader reader, JsonAdapter<T> adapter) throws IOException {
        return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : adapter.fromJson(reader);
    }

    /**
     * Enters an object.
     *
     * @throws JsonDataException if the next value is not an object
     */
    public static void begin(JsonReader reader) throws IOException {
        StrictJson.expect(reader, JsonReader.Token.BEGIN_OBJECT, "an object");
        reader.beginObject();
    }

    /** Writes a member, null included. */
    public static <T> void write(JsonWriter writer, String name, @Nullable T value, JsonAdapter<T> adapter)
            throws IOException {
        if (value == null) {
            explicitNull(writer, name);
        } else {
            adapter.toJson(writer.name(name), value);
        }
    }

    /**
     * Returns whether the next value is an object that has one of the members, and leaves the reader before it.
     *
     * @throws IOException if the vendor's text is no JSON, or could not be read
     */
    public static boolean hasAnyMember(JsonReader reader, Set<String> names) throws IOException {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
            return false;
        }
        try (JsonReader ahead = reader.peekJson()) {
            ahead.beginObject();
            while (ahead.hasNext()) {
                if (names.contains(ahead.nextName())) {
                    return true;
                }
                ahead.skipValue();
            }
            return false;
        }
    }

    /** Writes the member {@code name} as null, even when {@code writer} drops nulls. */
    public static void explicitNull(JsonWriter writer, String name) throws IOException {
        JsonAdapters.FREE_FORM.toJson(writer.name(name), null);
    }

    /** Returns the exception for the object that {@code reader} has just left, if the required {@code property} is missing. */
    public static JsonDataException missing(String property, JsonReader reader) throws IOException {
        return new JsonDataException(
                "Required property '" + property + "' is missing at path " + StrictJson.pathOfLastValue(reader));
    }

    /**
     * Returns the exception for the object that {@code reader} has just left, if it has undocumented properties in place of the
     * list {@code property}: an error message, for one, which is not an empty list.
     */
    public static JsonDataException missingList(String property, JsonReader reader) throws IOException {
        return new JsonDataException("The list '" + property
                + "' is missing, and there are undocumented properties in its place, at path "
                + StrictJson.pathOfLastValue(reader));
    }

    /**
     * Writes the members that were read and not known, with their nulls.
     *
     * @throws IllegalArgumentException if a value is none that {@link JsonAdapters#FREE_FORM} reads
     */
    public static void unknownMembers(JsonWriter writer, Map<String, ? extends @Nullable Object> members)
            throws IOException {
        for (Map.Entry<String, ? extends @Nullable Object> member : members.entrySet()) {
            JsonAdapters.FREE_FORM.toJson(writer.name(member.getKey()), member.getValue());
        }
    }
}
