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

/** Reads and writes {@link FeedData} without reflection. */
@SuppressWarnings("deprecation")
final class FeedDataJsonAdapter extends JsonAdapter<FeedData> {
    static final FeedDataJsonAdapter INSTANCE = new FeedDataJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("entries", "next/id");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private FeedDataJsonAdapter() {}

    @Override
    public FeedData fromJson(JsonReader reader) throws IOException {
        FeedData.Builder builder = new FeedData.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static FeedData properties(JsonReader reader, FeedData.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case FeedData.ENTRIES:
                    builder.entries = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    builder.presence = Presence.with(builder.presence, FeedData.ENTRIES);
                    break;
                case FeedData.NEXT_ID:
                    builder.nextId = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, FeedData.NEXT_ID);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        return new FeedData(builder);
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
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
