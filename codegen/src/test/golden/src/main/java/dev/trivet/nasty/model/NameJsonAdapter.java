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

/** Reads and writes {@link Name} without reflection. */
@SuppressWarnings("deprecation")
final class NameJsonAdapter extends JsonAdapter<Name> {
    static final NameJsonAdapter INSTANCE = new NameJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("first", "last");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NameJsonAdapter() {}

    @Override
    public Name fromJson(JsonReader reader) throws IOException {
        Name.Builder builder = new Name.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Name properties(JsonReader reader, Name.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Name.FIRST:
                    builder.first = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Name.FIRST);
                    break;
                case Name.LAST:
                    builder.last = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Name.LAST);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (builder.first == null) {
            throw JsonObjects.missing("first", reader);
        }
        return new Name(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Name value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Name.FIRST)) {
            JsonObjects.write(writer, "first", value.first, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Name.LAST)) {
            JsonObjects.write(writer, "last", value.last, JsonAdapters.STRING);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
