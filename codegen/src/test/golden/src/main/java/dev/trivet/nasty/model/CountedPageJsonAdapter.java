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

/** Reads and writes {@link CountedPage} without reflection. */
@SuppressWarnings("deprecation")
final class CountedPageJsonAdapter extends JsonAdapter<CountedPage> {
  static final CountedPageJsonAdapter INSTANCE = new CountedPageJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("rows")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("rows");

  private CountedPageJsonAdapter() {}

  @Override
  public CountedPage fromJson(JsonReader reader) throws IOException {
    CountedPage.Builder builder = new CountedPage.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads the remaining properties of an object that the reader has entered. */
  static CountedPage properties(JsonReader reader, CountedPage.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.rows = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.LONG));
          builder.present0 |= 1L << 0;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    if ((builder.present0 & (1L << 0)) == 0 && !builder.unknownMembers.isEmpty()) {
      throw JsonObjects.missingList("rows", reader);
    }
    return new CountedPage(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CountedPage value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "rows", value.rows, JsonAdapters.list(JsonAdapters.LONG));
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
