package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import dev.trivet.client.JsonObjects;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Note} without reflection. */
@SuppressWarnings("deprecation")
final class NoteJsonAdapter extends JsonAdapter<Note> {
  static final NoteJsonAdapter INSTANCE = new NoteJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("code", "text")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("code", "text");

  private NoteJsonAdapter() {}

  @Override
  public Note fromJson(JsonReader reader) throws IOException {
    Note.Builder builder = new Note.Builder();
    if (reader.peek() == JsonReader.Token.STRING) {
      builder.text = JsonAdapters.STRING.fromJson(reader);
      builder.present0 |= 1L << 1;
      return new Note(builder);
    }
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static Note properties(JsonReader reader, Note.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.code = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.text = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    return new Note(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Note value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "code", value.code, JsonAdapters.LONG);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "text", value.text, JsonAdapters.STRING);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
