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

/** Reads and writes {@link Old} without reflection. */
@SuppressWarnings("deprecation")
final class OldJsonAdapter extends JsonAdapter<Old> {
  static final OldJsonAdapter INSTANCE = new OldJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("code", "age")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("code", "age");

  private OldJsonAdapter() {}

  @Override
  public Old fromJson(JsonReader reader) throws IOException {
    Old.Builder builder = new Old.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static Old properties(JsonReader reader, Old.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.code = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.age = JsonObjects.read(reader, OldAgeJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    return new Old(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Old value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "code", value.code, JsonAdapters.LONG);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "age", value.age, OldAgeJsonAdapter.INSTANCE);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
