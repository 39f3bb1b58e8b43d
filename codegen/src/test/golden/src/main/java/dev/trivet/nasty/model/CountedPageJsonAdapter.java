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

/** Reads and writes {@link CountedPage} without reflection. */
@SuppressWarnings("deprecation")
final class CountedPageJsonAdapter extends JsonAdapter<CountedPage> {
    static final CountedPageJsonAdapter INSTANCE = new CountedPageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("rows");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private CountedPageJsonAdapter() {}

    @Override
    public CountedPage fromJson(JsonReader reader) throws IOException {
        CountedPage.Builder builder = new CountedPage.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static CountedPage properties(JsonReader reader, CountedPage.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case CountedPage.ROWS:
                    builder.rows = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.LONG));
                    builder.presence = Presence.with(builder.presence, CountedPage.ROWS);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (!Presence.has(builder.presence, CountedPage.ROWS) && !builder.unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("rows", reader);
        }
        return new CountedPage(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable CountedPage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, CountedPage.ROWS)) {
            JsonObjects.write(writer, "rows", value.rows, JsonAdapters.list(JsonAdapters.LONG));
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
