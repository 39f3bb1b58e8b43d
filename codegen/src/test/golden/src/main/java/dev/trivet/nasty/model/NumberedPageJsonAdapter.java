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

/** Reads and writes {@link NumberedPage} without reflection. */
@SuppressWarnings("deprecation")
final class NumberedPageJsonAdapter extends JsonAdapter<NumberedPage> {
    static final NumberedPageJsonAdapter INSTANCE = new NumberedPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("results", "page", "page_total");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NumberedPageJsonAdapter() {}

    @Override
    public NumberedPage fromJson(JsonReader reader) throws IOException {
        NumberedPage.Builder builder = new NumberedPage.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static NumberedPage properties(JsonReader reader, NumberedPage.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case NumberedPage.RESULTS:
                    builder.results = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, NumberedPage.RESULTS);
                    break;
                case NumberedPage.PAGE:
                    builder.page = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, NumberedPage.PAGE);
                    break;
                case NumberedPage.PAGE_TOTAL:
                    builder.pageTotal = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, NumberedPage.PAGE_TOTAL);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (!Presence.has(builder.presence, NumberedPage.RESULTS) && !builder.unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("results", reader);
        }
        return new NumberedPage(builder);
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
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
