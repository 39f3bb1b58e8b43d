package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.JsonObjects;
import dev.trivet.client.internal.Presence;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link Removal}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class RemovalJsonAdapter extends JsonAdapter<Removal> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Removal> INSTANCE = new RemovalJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("reason", "hint", "list", "until");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private RemovalJsonAdapter() {}

    @Override
    public Removal fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Removal readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        String reason = null;
        String hint = null;
        List<String> list = null;
        Instant until = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Removal.REASON:
                    reason = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Removal.HINT:
                    hint = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Removal.LIST:
                    list = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    break;
                case Removal.UNTIL:
                    until = JsonObjects.read(reader, JsonAdapters.UNIX_TIME);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        if (reason == null) {
            throw JsonObjects.missing("reason", reader);
        }
        return new Removal(presence, reason, hint, list, until, unknownProperties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Removal value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Removal.REASON)) {
            JsonObjects.write(writer, "reason", value.reason, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Removal.HINT)) {
            JsonObjects.write(writer, "hint", value.hint, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Removal.LIST)) {
            JsonObjects.write(writer, "list", value.list, JsonAdapters.list(JsonAdapters.STRING));
        }
        if (Presence.has(value.presence, Removal.UNTIL)) {
            JsonObjects.write(writer, "until", value.until, JsonAdapters.UNIX_TIME);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
