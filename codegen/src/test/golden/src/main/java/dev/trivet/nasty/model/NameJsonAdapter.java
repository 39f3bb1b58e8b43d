package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.JsonObjects;
import dev.trivet.client.internal.Presence;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link Name}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class NameJsonAdapter extends JsonAdapter<Name> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Name> INSTANCE = new NameJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("first", "last");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NameJsonAdapter() {}

    @Override
    public Name fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Name readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        String first = null;
        String last = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Name.FIRST:
                    first = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Name.LAST:
                    last = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (first == null) {
            throw JsonObjects.missing("first", reader);
        }
        return new Name(presence, first, last, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Name value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Name.FIRST)) {
            JsonObjects.write(writer, "first", value.first, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Name.LAST)) {
            JsonObjects.write(writer, "last", value.last, JsonAdapters.STRING);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
