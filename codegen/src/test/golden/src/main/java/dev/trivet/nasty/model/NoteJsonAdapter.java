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

/** The JSON adapter of {@link Note}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class NoteJsonAdapter extends JsonAdapter<Note> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Note> INSTANCE = new NoteJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("code", "text");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NoteJsonAdapter() {}

    @Override
    public Note fromJson(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.STRING) {
            String text = JsonAdapters.STRING.fromJson(reader);
            return new Note(Presence.with(0, Note.TEXT), null, text, Collections.emptyMap(), true);
        }
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Note readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        Long code = null;
        String text = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Note.CODE:
                    code = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                case Note.TEXT:
                    text = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            presence = Presence.with(presence, nameIndex);
        }
        reader.endObject();
        return new Note(presence, code, text, unknownProperties, false);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Note value) throws IOException {
        if (value.isBareString) {
            JsonAdapters.STRING.toJson(writer, value.text);
            return;
        }
        writer.beginObject();
        if (Presence.has(value.presence, Note.CODE)) {
            JsonObjects.write(writer, "code", value.code, JsonAdapters.LONG);
        }
        if (Presence.has(value.presence, Note.TEXT)) {
            JsonObjects.write(writer, "text", value.text, JsonAdapters.STRING);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
