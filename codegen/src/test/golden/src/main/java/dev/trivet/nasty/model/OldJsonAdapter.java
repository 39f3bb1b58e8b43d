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

/** The JSON adapter of {@link Old}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class OldJsonAdapter extends JsonAdapter<Old> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Old> INSTANCE = new OldJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("code", "age", "reader", "nameIndex");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private OldJsonAdapter() {}

    @Override
    public Old fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Old readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        Long code = null;
        OldAge age = null;
        String readerValue = null;
        Long nameIndexValue = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Old.CODE:
                    code = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                case Old.AGE:
                    age = JsonObjects.read(reader, OldAgeJsonAdapter.INSTANCE);
                    break;
                case Old.READER_VALUE:
                    readerValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Old.NAME_INDEX_VALUE:
                    nameIndexValue = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        return new Old(presence, code, age, readerValue, nameIndexValue, unknownProperties);
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
        if (Presence.has(value.presence, Old.READER_VALUE)) {
            JsonObjects.write(writer, "reader", value.readerValue, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Old.NAME_INDEX_VALUE)) {
            JsonObjects.write(writer, "nameIndex", value.nameIndexValue, JsonAdapters.LONG);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
