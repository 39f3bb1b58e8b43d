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

/** The JSON adapter of {@link CountedPage}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class CountedPageJsonAdapter extends JsonAdapter<CountedPage> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<CountedPage> INSTANCE = new CountedPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("rows");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private CountedPageJsonAdapter() {}

    @Override
    public CountedPage fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static CountedPage readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        List<Long> rows = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case CountedPage.ROWS:
                    rows = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.LONG));
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (!Presence.has(presence, CountedPage.ROWS) && !unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("rows", reader);
        }
        return new CountedPage(presence, rows, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable CountedPage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, CountedPage.ROWS)) {
            JsonObjects.write(writer, "rows", value.rows, JsonAdapters.list(JsonAdapters.LONG));
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
