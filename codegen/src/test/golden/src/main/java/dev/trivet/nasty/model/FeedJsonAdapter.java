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

/** Reads and writes {@link Feed} without reflection. */
@SuppressWarnings("deprecation")
final class FeedJsonAdapter extends JsonAdapter<Feed> {
  static final FeedJsonAdapter INSTANCE = new FeedJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("data", "has_more")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("data", "has_more");

  private FeedJsonAdapter() {}

  @Override
  public Feed fromJson(JsonReader reader) throws IOException {
    Feed.Builder builder = new Feed.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads the remaining properties of an object that the reader has entered. */
  static Feed properties(JsonReader reader, Feed.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.data = JsonObjects.read(reader, FeedDataJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.hasMore = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    if ((builder.present0 & (1L << 0)) == 0 && !builder.unknownMembers.isEmpty()) {
      throw JsonObjects.missingList("data", reader);
    }
    return new Feed(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Feed value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "data", value.data, FeedDataJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "has_more", value.hasMore, JsonAdapters.BOOLEAN);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
