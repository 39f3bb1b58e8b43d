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

/** Reads and writes {@link ThingSize} without reflection. */
@SuppressWarnings("deprecation")
final class ThingSizeJsonAdapter extends JsonAdapter<ThingSize> {
  static final ThingSizeJsonAdapter INSTANCE = new ThingSizeJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("w", "h")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("w", "h");

  private ThingSizeJsonAdapter() {}

  @Override
  public ThingSize fromJson(JsonReader reader) throws IOException {
    ThingSize.Builder builder = new ThingSize.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static ThingSize properties(JsonReader reader, ThingSize.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.w = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.h = JsonObjects.read(reader, JsonAdapters.DECIMAL);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    return new ThingSize(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ThingSize value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "w", value.w, JsonAdapters.LONG);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "h", value.h, JsonAdapters.DECIMAL);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
