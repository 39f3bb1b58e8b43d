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

/** Reads and writes {@link Removal} without reflection. */
@SuppressWarnings("deprecation")
final class RemovalJsonAdapter extends JsonAdapter<Removal> {
    static final RemovalJsonAdapter INSTANCE = new RemovalJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("reason", "hint", "list", "until");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private RemovalJsonAdapter() {}

    @Override
    public Removal fromJson(JsonReader reader) throws IOException {
        Removal.Builder builder = new Removal.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Removal properties(JsonReader reader, Removal.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Removal.REASON:
                    builder.reason = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Removal.REASON);
                    break;
                case Removal.HINT:
                    builder.hint = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Removal.HINT);
                    break;
                case Removal.LIST:
                    builder.list = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    builder.presence = Presence.with(builder.presence, Removal.LIST);
                    break;
                case Removal.UNTIL:
                    builder.until = JsonObjects.read(reader, JsonAdapters.UNIX_TIME);
                    builder.presence = Presence.with(builder.presence, Removal.UNTIL);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (builder.reason == null) {
            throw JsonObjects.missing("reason", reader);
        }
        return new Removal(builder);
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
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
