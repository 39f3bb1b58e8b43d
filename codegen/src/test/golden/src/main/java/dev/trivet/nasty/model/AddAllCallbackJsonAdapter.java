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

/** The JSON adapter of {@link AddAllCallback}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class AddAllCallbackJsonAdapter extends JsonAdapter<AddAllCallback> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<AddAllCallback> INSTANCE = new AddAllCallbackJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("count");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private AddAllCallbackJsonAdapter() {}

    @Override
    public AddAllCallback fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static AddAllCallback readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        Long count = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case AddAllCallback.COUNT:
                    count = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        return new AddAllCallback(presence, count, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable AddAllCallback value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, AddAllCallback.COUNT)) {
            JsonObjects.write(writer, "count", value.count, JsonAdapters.LONG);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
