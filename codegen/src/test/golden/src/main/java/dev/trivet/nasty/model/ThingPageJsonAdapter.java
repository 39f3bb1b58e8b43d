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

/** Reads and writes {@link ThingPage} without reflection. */
@SuppressWarnings("deprecation")
final class ThingPageJsonAdapter extends JsonAdapter<ThingPage> {
  static final ThingPageJsonAdapter INSTANCE = new ThingPageJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("items", "paging")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("items", "paging");

  private ThingPageJsonAdapter() {}

  @Override
  public ThingPage fromJson(JsonReader reader) throws IOException {
    ThingPage.Builder builder = new ThingPage.Builder();
    if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
      builder.items = JsonAdapters.list(ThingJsonAdapter.INSTANCE).fromJson(reader);
      builder.present0 |= 1L << 0;
      return new ThingPage(builder);
    }
    JsonObjects.begin(reader);
    if (JsonObjects.isItem(reader, NAMES, ThingJsonAdapter.NAMES, builder.unknownMembers)) {
      Thing.Builder item = new Thing.Builder();
      item.unknownMembers.putAll(builder.unknownMembers);
      builder.unknownMembers.clear();
      builder.items = Collections.singletonList(ThingJsonAdapter.properties(reader, item));
      builder.present0 |= 1L << 0;
      return new ThingPage(builder);
    }
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static ThingPage properties(JsonReader reader, ThingPage.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.items = JsonObjects.read(reader, JsonAdapters.list(ThingJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.paging = JsonObjects.read(reader, PagingJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    if ((builder.present0 & (1L << 0)) == 0 && !builder.unknownMembers.isEmpty()) {
      throw JsonObjects.missingList("items", reader);
    }
    return new ThingPage(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ThingPage value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "items", value.items, JsonAdapters.list(ThingJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "paging", value.paging, PagingJsonAdapter.INSTANCE);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
