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

/** Reads and writes {@link Name} without reflection. */
@SuppressWarnings("deprecation")
final class NameJsonAdapter extends JsonAdapter<Name> {
  static final NameJsonAdapter INSTANCE = new NameJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("first", "last")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("first", "last");

  private NameJsonAdapter() {}

  @Override
  public Name fromJson(JsonReader reader) throws IOException {
    Name.Builder builder = new Name.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static Name properties(JsonReader reader, Name.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.first = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.last = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    if (builder.first == null) {
      throw JsonObjects.missing("first", reader);
    }
    return new Name(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Name value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "first", value.first, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "last", value.last, JsonAdapters.STRING);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
