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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link Paging}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class PagingJsonAdapter extends JsonAdapter<Paging> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Paging> INSTANCE = new PagingJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("moreResults", "next");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private PagingJsonAdapter() {}

    @Override
    public Paging fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Paging readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        Boolean moreResults = null;
        String next = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Paging.MORE_RESULTS:
                    moreResults = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Paging.NEXT:
                    next = JsonObjects.read(reader, JsonAdapters.PAGE_POSITION);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        return new Paging(presence, moreResults, next, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Paging value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Paging.MORE_RESULTS)) {
            JsonObjects.write(writer, "moreResults", value.moreResults, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Paging.NEXT)) {
            JsonObjects.write(writer, "next", value.next, JsonAdapters.PAGE_POSITION);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
