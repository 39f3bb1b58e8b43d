package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import dev.trivet.client.JsonObjects;
import dev.trivet.client.Presence;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ThingPage} without reflection. */
@SuppressWarnings("deprecation")
final class ThingPageJsonAdapter extends JsonAdapter<ThingPage> {
    static final ThingPageJsonAdapter INSTANCE = new ThingPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("items", "paging");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private ThingPageJsonAdapter() {}

    @Override
    public ThingPage fromJson(JsonReader reader) throws IOException {
        ThingPage.Builder builder = new ThingPage.Builder();
        if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
            builder.items = JsonAdapters.list(ThingJsonAdapter.INSTANCE).fromJson(reader);
            builder.presence = Presence.with(builder.presence, ThingPage.ITEMS);
            return new ThingPage(builder);
        }
        JsonObjects.begin(reader);
        if (JsonObjects.isItem(reader, NAMES, ThingJsonAdapter.NAMES, builder.unknownProperties)) {
            Thing.Builder item = new Thing.Builder();
            item.unknownProperties.putAll(builder.unknownProperties);
            builder.unknownProperties.clear();
            builder.items = Collections.singletonList(ThingJsonAdapter.properties(reader, item));
            builder.presence = Presence.with(builder.presence, ThingPage.ITEMS);
            return new ThingPage(builder);
        }
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static ThingPage properties(JsonReader reader, ThingPage.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case ThingPage.ITEMS:
                    builder.items = JsonObjects.read(reader, JsonAdapters.list(ThingJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, ThingPage.ITEMS);
                    break;
                case ThingPage.PAGING:
                    builder.paging = JsonObjects.read(reader, PagingJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, ThingPage.PAGING);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (!Presence.has(builder.presence, ThingPage.ITEMS) && !builder.unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("items", reader);
        }
        return new ThingPage(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable ThingPage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, ThingPage.ITEMS)) {
            JsonObjects.write(writer, "items", value.items, JsonAdapters.list(ThingJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, ThingPage.PAGING)) {
            JsonObjects.write(writer, "paging", value.paging, PagingJsonAdapter.INSTANCE);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
