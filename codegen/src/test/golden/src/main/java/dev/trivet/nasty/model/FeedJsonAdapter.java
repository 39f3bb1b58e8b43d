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

/** The JSON adapter of {@link Feed}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class FeedJsonAdapter extends JsonAdapter<Feed> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Feed> INSTANCE = new FeedJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("data", "has_more");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private FeedJsonAdapter() {}

    @Override
    public Feed fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Feed readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        FeedData data = null;
        Boolean hasMore = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Feed.DATA:
                    data = JsonObjects.read(reader, FeedDataJsonAdapter.INSTANCE);
                    break;
                case Feed.HAS_MORE:
                    hasMore = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (!Presence.has(presence, Feed.DATA) && !unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("data", reader);
        }
        return new Feed(presence, data, hasMore, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Feed value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Feed.DATA)) {
            JsonObjects.write(writer, "data", value.data, FeedDataJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Feed.HAS_MORE)) {
            JsonObjects.write(writer, "has_more", value.hasMore, JsonAdapters.BOOLEAN);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
