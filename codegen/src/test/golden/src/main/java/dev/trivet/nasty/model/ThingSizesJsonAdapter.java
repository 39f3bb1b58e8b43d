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

/** Reads and writes {@link ThingSizes} without reflection. */
@SuppressWarnings("deprecation")
final class ThingSizesJsonAdapter extends JsonAdapter<ThingSizes> {
    static final ThingSizesJsonAdapter INSTANCE = new ThingSizesJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("w");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private ThingSizesJsonAdapter() {}

    @Override
    public ThingSizes fromJson(JsonReader reader) throws IOException {
        ThingSizes.Builder builder = new ThingSizes.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static ThingSizes properties(JsonReader reader, ThingSizes.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case ThingSizes.W:
                    builder.w = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, ThingSizes.W);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        return new ThingSizes(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable ThingSizes value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, ThingSizes.W)) {
            JsonObjects.write(writer, "w", value.w, JsonAdapters.LONG);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
