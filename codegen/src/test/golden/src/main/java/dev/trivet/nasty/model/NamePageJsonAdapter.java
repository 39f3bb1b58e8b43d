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

/** Reads and writes {@link NamePage} without reflection. */
@SuppressWarnings("deprecation")
final class NamePageJsonAdapter extends JsonAdapter<NamePage> {
  static final NamePageJsonAdapter INSTANCE = new NamePageJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("values", "pagingToken")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("values", "pagingToken");

  private NamePageJsonAdapter() {}

  @Override
  public NamePage fromJson(JsonReader reader) throws IOException {
    NamePage.Builder builder = new NamePage.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static NamePage properties(JsonReader reader, NamePage.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.values = JsonObjects.read(reader, JsonAdapters.list(NameJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.pagingToken = JsonObjects.read(reader, JsonAdapters.PAGE_TOKEN);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    if ((builder.present0 & (1L << 0)) == 0 && !builder.unknownMembers.isEmpty()) {
      throw JsonObjects.missingList("values", reader);
    }
    return new NamePage(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable NamePage value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "values", value.values, JsonAdapters.list(NameJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "pagingToken", value.pagingToken, JsonAdapters.PAGE_TOKEN);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
