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

/** Reads and writes {@link NamePage} without reflection. */
@SuppressWarnings("deprecation")
final class NamePageJsonAdapter extends JsonAdapter<NamePage> {
    static final NamePageJsonAdapter INSTANCE = new NamePageJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("values", "pagingToken");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NamePageJsonAdapter() {}

    @Override
    public NamePage fromJson(JsonReader reader) throws IOException {
        NamePage.Builder builder = new NamePage.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static NamePage properties(JsonReader reader, NamePage.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case NamePage.VALUES:
                    builder.values = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, NamePage.VALUES);
                    break;
                case NamePage.PAGING_TOKEN:
                    builder.pagingToken = JsonObjects.read(reader, JsonAdapters.PAGE_TOKEN);
                    builder.presence = Presence.with(builder.presence, NamePage.PAGING_TOKEN);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (!Presence.has(builder.presence, NamePage.VALUES) && !builder.unknownProperties.isEmpty()) {
            throw JsonObjects.missingList("values", reader);
        }
        return new NamePage(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable NamePage value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, NamePage.VALUES)) {
            JsonObjects.write(writer, "values", value.values, JsonAdapters.list(NameJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, NamePage.PAGING_TOKEN)) {
            JsonObjects.write(writer, "pagingToken", value.pagingToken, JsonAdapters.PAGE_TOKEN);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
