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

/** The JSON adapter of {@link NumberedPage}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class NumberedPageJsonAdapter extends JsonAdapter<NumberedPage> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<NumberedPage> INSTANCE = new NumberedPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("results", "page", "page_total");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NumberedPageJsonAdapter() {}

    @Override
    public NumberedPage fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static NumberedPage readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        List<Name> results = null;
        Long page = null;
        Long pageTotal = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case NumberedPage.RESULTS:
                    results = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
                    break;
                case NumberedPage.PAGE:
                    page = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                case NumberedPage.PAGE_TOTAL:
                    pageTotal = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (!Presence.has(presence, NumberedPage.RESULTS) && !unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("results", reader);
        }
        return new NumberedPage(presence, results, page, pageTotal, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable NumberedPage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, NumberedPage.RESULTS)) {
            JsonObjects.write(writer, "results", value.results, JsonAdapters.list(NameJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, NumberedPage.PAGE)) {
            JsonObjects.write(writer, "page", value.page, JsonAdapters.LONG);
        }
        if (Presence.has(value.presence, NumberedPage.PAGE_TOTAL)) {
            JsonObjects.write(writer, "page_total", value.pageTotal, JsonAdapters.LONG);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
