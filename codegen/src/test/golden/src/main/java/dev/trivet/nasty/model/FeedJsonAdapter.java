package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import dev.trivet.client.JsonObjects;
import dev.trivet.client.Presence;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Feed} without reflection. */
@SuppressWarnings("deprecation")
final class FeedJsonAdapter extends JsonAdapter<Feed> {
    static final FeedJsonAdapter INSTANCE = new FeedJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("data", "has_more");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private FeedJsonAdapter() {}

    @Override
    public Feed fromJson(JsonReader reader) throws IOException {
        Feed.Builder builder = new Feed.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Feed properties(JsonReader reader, Feed.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Feed.DATA:
                    builder.data = JsonObjects.read(reader, FeedDataJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Feed.DATA);
                    break;
                case Feed.HAS_MORE:
                    builder.hasMore = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Feed.HAS_MORE);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (!Presence.has(builder.presence, Feed.DATA) && !builder.unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("data", reader);
        }
        return new Feed(builder);
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
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
