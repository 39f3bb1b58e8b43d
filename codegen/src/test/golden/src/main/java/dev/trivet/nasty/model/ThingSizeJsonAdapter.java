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

/** Reads and writes {@link ThingSize} without reflection. */
@SuppressWarnings("deprecation")
final class ThingSizeJsonAdapter extends JsonAdapter<ThingSize> {
    static final ThingSizeJsonAdapter INSTANCE = new ThingSizeJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("w", "h");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private ThingSizeJsonAdapter() {}

    @Override
    public ThingSize fromJson(JsonReader reader) throws IOException {
        ThingSize.Builder builder = new ThingSize.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static ThingSize properties(JsonReader reader, ThingSize.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case ThingSize.W:
                    builder.w = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, ThingSize.W);
                    break;
                case ThingSize.H:
                    builder.h = JsonObjects.read(reader, JsonAdapters.DECIMAL);
                    builder.presence = Presence.with(builder.presence, ThingSize.H);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        return new ThingSize(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable ThingSize value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, ThingSize.W)) {
            JsonObjects.write(writer, "w", value.w, JsonAdapters.LONG);
        }
        if (Presence.has(value.presence, ThingSize.H)) {
            JsonObjects.write(writer, "h", value.h, JsonAdapters.DECIMAL);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
