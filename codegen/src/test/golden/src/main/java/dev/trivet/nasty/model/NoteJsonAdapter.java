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

/** Reads and writes {@link Note} without reflection. */
@SuppressWarnings("deprecation")
final class NoteJsonAdapter extends JsonAdapter<Note> {
    static final NoteJsonAdapter INSTANCE = new NoteJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("code", "text");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private NoteJsonAdapter() {}

    @Override
    public Note fromJson(JsonReader reader) throws IOException {
        Note.Builder builder = new Note.Builder();
        if (reader.peek() == JsonReader.Token.STRING) {
            builder.text = JsonAdapters.STRING.fromJson(reader);
            builder.presence = Presence.with(builder.presence, Note.TEXT);
            return new Note(builder);
        }
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Note properties(JsonReader reader, Note.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Note.CODE:
                    builder.code = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, Note.CODE);
                    break;
                case Note.TEXT:
                    builder.text = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Note.TEXT);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        return new Note(builder);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Note value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Note.CODE)) {
            JsonObjects.write(writer, "code", value.code, JsonAdapters.LONG);
        }
        if (Presence.has(value.presence, Note.TEXT)) {
            JsonObjects.write(writer, "text", value.text, JsonAdapters.STRING);
        }
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
