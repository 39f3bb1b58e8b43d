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

/** Reads and writes {@link FeedData} without reflection. */
@SuppressWarnings("deprecation")
final class FeedDataJsonAdapter extends JsonAdapter<FeedData> {
  static final FeedDataJsonAdapter INSTANCE = new FeedDataJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("entries", "next/id")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("entries", "next/id");

  private FeedDataJsonAdapter() {}

  @Override
  public FeedData fromJson(JsonReader reader) throws IOException {
    FeedData.Builder builder = new FeedData.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads the remaining properties of an object that the reader has entered. */
  static FeedData properties(JsonReader reader, FeedData.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.entries = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.nextId = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    return new FeedData(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable FeedData value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "entries", value.entries, JsonAdapters.list(JsonAdapters.STRING));
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "next/id", value.nextId, JsonAdapters.LONG);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
