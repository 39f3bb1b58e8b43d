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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link FeedData}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class FeedDataJsonAdapter extends JsonAdapter<FeedData> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<FeedData> INSTANCE = new FeedDataJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("entries", "next/id");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private FeedDataJsonAdapter() {}

    @Override
    public FeedData fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static FeedData readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        List<String> entries = null;
        Long nextId = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case FeedData.ENTRIES:
                    entries = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    break;
                case FeedData.NEXT_ID:
                    nextId = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        return new FeedData(presence, entries, nextId, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable FeedData value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, FeedData.ENTRIES)) {
            JsonObjects.write(writer, "entries", value.entries, JsonAdapters.list(JsonAdapters.STRING));
        }
        if (Presence.has(value.presence, FeedData.NEXT_ID)) {
            JsonObjects.write(writer, "next/id", value.nextId, JsonAdapters.LONG);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
