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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link ThingPage}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class ThingPageJsonAdapter extends JsonAdapter<ThingPage> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<ThingPage> INSTANCE = new ThingPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("items", "paging");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private ThingPageJsonAdapter() {}

    @Override
    public ThingPage fromJson(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
            return pageOf(JsonAdapters.list(ThingJsonAdapter.INSTANCE).fromJson(reader));
        }
        JsonObjects.begin(reader);
        Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();
        if (JsonObjects.isItem(reader, NAMES, ThingJsonAdapter.NAMES, unknownProperties)) {
            return pageOf(Collections.singletonList(ThingJsonAdapter.readProperties(reader, unknownProperties)));
        }
        return readProperties(reader, unknownProperties);
    }

    private static ThingPage pageOf(List<Thing> items) {
        return new ThingPage(Presence.with(0, ThingPage.ITEMS), items, null, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static ThingPage readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        List<Thing> items = null;
        Paging paging = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case ThingPage.ITEMS:
                    items = JsonObjects.read(reader, JsonAdapters.list(ThingJsonAdapter.INSTANCE));
                    break;
                case ThingPage.PAGING:
                    paging = JsonObjects.read(reader, PagingJsonAdapter.INSTANCE);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (!Presence.has(presence, ThingPage.ITEMS) && !unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("items", reader);
        }
        return new ThingPage(presence, items, paging, unknownProperties);
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
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
