package dev.trivet.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that all generated adapters of JSON objects share. */
public final class JsonObjects {
    private JsonObjects() {}

    /** Writes the member {@code name} as null, even when {@code writer} drops nulls. */
    public static void explicitNull(JsonWriter writer, String name) throws IOException {
        JsonAdapters.FREE_FORM.toJson(writer.name(name), null);
    }

    /** Returns the exception for an object that ended without its required {@code member}. */
    public static JsonDataException missing(String member, JsonReader reader) {
        return new JsonDataException("Required member '" + member + "' missing at path " + reader.getPath());
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
