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

/** Reads and writes {@link Old} without reflection. */
@SuppressWarnings("deprecation")
final class OldJsonAdapter extends JsonAdapter<Old> {
    static final OldJsonAdapter INSTANCE = new OldJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("code", "age");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private OldJsonAdapter() {}

    @Override
    public Old fromJson(JsonReader reader) throws IOException {
        Old.Builder builder = new Old.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Old properties(JsonReader reader, Old.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Old.CODE:
                    builder.code = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, Old.CODE);
                    break;
                case Old.AGE:
                    builder.age = JsonObjects.read(reader, OldAgeJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Old.AGE);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        return new Old(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Old value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Old.CODE)) {
            JsonObjects.write(writer, "code", value.code, JsonAdapters.LONG);
        }
        if (Presence.has(value.presence, Old.AGE)) {
            JsonObjects.write(writer, "age", value.age, OldAgeJsonAdapter.INSTANCE);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
