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

/** The JSON adapter of {@link RequiredListPage}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class RequiredListPageJsonAdapter extends JsonAdapter<RequiredListPage> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<RequiredListPage> INSTANCE = new RequiredListPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("rows");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private RequiredListPageJsonAdapter() {}

    @Override
    public RequiredListPage fromJson(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
            return pageOf(JsonAdapters.list(NameJsonAdapter.INSTANCE).fromJson(reader));
        }
        JsonObjects.begin(reader);
        Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();
        if (JsonObjects.isItem(reader, NAMES, NameJsonAdapter.NAMES, unknownProperties)) {
            return pageOf(Collections.singletonList(NameJsonAdapter.readProperties(reader, unknownProperties)));
        }
        return readProperties(reader, unknownProperties);
    }

    private static RequiredListPage pageOf(List<Name> rows) {
        return new RequiredListPage(Presence.with(0, RequiredListPage.ROWS), rows, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static RequiredListPage readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        List<Name> rows = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case RequiredListPage.ROWS:
                    rows = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (rows == null) {
            throw JsonObjects.missing("rows", reader);
        }
        return new RequiredListPage(presence, rows, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable RequiredListPage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, RequiredListPage.ROWS)) {
            JsonObjects.write(writer, "rows", value.rows, JsonAdapters.list(NameJsonAdapter.INSTANCE));
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
