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

/** Reads and writes {@link Removal} without reflection. */
@SuppressWarnings("deprecation")
final class RemovalJsonAdapter extends JsonAdapter<Removal> {
  static final RemovalJsonAdapter INSTANCE = new RemovalJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("reason", "hint", "list", "until")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("reason", "hint", "list", "until");

  private RemovalJsonAdapter() {}

  @Override
  public Removal fromJson(JsonReader reader) throws IOException {
    Removal.Builder builder = new Removal.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static Removal properties(JsonReader reader, Removal.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.reason = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.hint = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 1;
          break;
        case 2:
          builder.list = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
          builder.present0 |= 1L << 2;
          break;
        case 3:
          builder.until = JsonObjects.read(reader, JsonAdapters.UNIX_TIME);
          builder.present0 |= 1L << 3;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
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
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "reason", value.reason, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "hint", value.hint, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 2)) != 0) {
      JsonObjects.write(writer, "list", value.list, JsonAdapters.list(JsonAdapters.STRING));
    }
    if ((value.present0 & (1L << 3)) != 0) {
      JsonObjects.write(writer, "until", value.until, JsonAdapters.UNIX_TIME);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
