package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.JsonObjects;
import dev.trivet.client.internal.Presence;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link ThingSize}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class ThingSizeJsonAdapter extends JsonAdapter<ThingSize> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<ThingSize> INSTANCE = new ThingSizeJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("w", "h");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private ThingSizeJsonAdapter() {}

    @Override
    public ThingSize fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static ThingSize readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        Long w = null;
        BigDecimal h = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case ThingSize.W:
                    w = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                case ThingSize.H:
                    h = JsonObjects.read(reader, JsonAdapters.DECIMAL);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        return new ThingSize(presence, w, h, unknownProperties);
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
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
