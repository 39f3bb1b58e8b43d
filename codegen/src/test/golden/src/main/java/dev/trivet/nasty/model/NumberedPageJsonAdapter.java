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

/** Reads and writes {@link NumberedPage} without reflection. */
@SuppressWarnings("deprecation")
final class NumberedPageJsonAdapter extends JsonAdapter<NumberedPage> {
  static final NumberedPageJsonAdapter INSTANCE = new NumberedPageJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("results", "page", "page_total")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("results", "page", "page_total");

  private NumberedPageJsonAdapter() {}

  @Override
  public NumberedPage fromJson(JsonReader reader) throws IOException {
    NumberedPage.Builder builder = new NumberedPage.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads the remaining properties of an object that the reader has entered. */
  static NumberedPage properties(JsonReader reader, NumberedPage.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.results = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.page = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 1;
          break;
        case 2:
          builder.pageTotal = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 2;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    if ((builder.present0 & (1L << 0)) == 0 && !builder.unknownMembers.isEmpty()) {
      throw JsonObjects.missingList("results", reader);
    }
    return new NumberedPage(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable NumberedPage value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "results", value.results, JsonAdapters.list(NameJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "page", value.page, JsonAdapters.LONG);
    }
    if ((value.present0 & (1L << 2)) != 0) {
      JsonObjects.write(writer, "page_total", value.pageTotal, JsonAdapters.LONG);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
