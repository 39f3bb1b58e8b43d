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

/** The JSON adapter of {@link NamePage}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class NamePageJsonAdapter extends JsonAdapter<NamePage> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<NamePage> INSTANCE = new NamePageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("values", "pagingToken");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NamePageJsonAdapter() {}

    @Override
    public NamePage fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static NamePage readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        List<Name> values = null;
        String pagingToken = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case NamePage.VALUES:
                    values = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
                    break;
                case NamePage.PAGING_TOKEN:
                    pagingToken = JsonObjects.read(reader, JsonAdapters.PAGE_POSITION);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (!Presence.has(presence, NamePage.VALUES) && !unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("values", reader);
        }
        return new NamePage(presence, values, pagingToken, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable NamePage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, NamePage.VALUES)) {
            JsonObjects.write(writer, "values", value.values, JsonAdapters.list(NameJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, NamePage.PAGING_TOKEN)) {
            JsonObjects.write(writer, "pagingToken", value.pagingToken, JsonAdapters.PAGE_POSITION);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
