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

/** Reads and writes {@link Paging} without reflection. */
@SuppressWarnings("deprecation")
final class PagingJsonAdapter extends JsonAdapter<Paging> {
    static final PagingJsonAdapter INSTANCE = new PagingJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("moreResults", "next");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private PagingJsonAdapter() {}

    @Override
    public Paging fromJson(JsonReader reader) throws IOException {
        Paging.Builder builder = new Paging.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Paging properties(JsonReader reader, Paging.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Paging.MORE_RESULTS:
                    builder.moreResults = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Paging.MORE_RESULTS);
                    break;
                case Paging.NEXT:
                    builder.next = JsonObjects.read(reader, JsonAdapters.PAGE_TOKEN);
                    builder.presence = Presence.with(builder.presence, Paging.NEXT);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        return new Paging(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Paging value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Paging.MORE_RESULTS)) {
            JsonObjects.write(writer, "moreResults", value.moreResults, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Paging.NEXT)) {
            JsonObjects.write(writer, "next", value.next, JsonAdapters.PAGE_TOKEN);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
