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

/** Reads and writes {@link Paging} without reflection. */
@SuppressWarnings("deprecation")
final class PagingJsonAdapter extends JsonAdapter<Paging> {
  static final PagingJsonAdapter INSTANCE = new PagingJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("moreResults", "next")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("moreResults", "next");

  private PagingJsonAdapter() {}

  @Override
  public Paging fromJson(JsonReader reader) throws IOException {
    Paging.Builder builder = new Paging.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static Paging properties(JsonReader reader, Paging.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.moreResults = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.next = JsonObjects.read(reader, JsonAdapters.PAGE_TOKEN);
          builder.present0 |= 1L << 1;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
      }
    }
    reader.endObject();
    return new Paging(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Paging value) throws IOException {
    writer.beginObject();
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "moreResults", value.moreResults, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "next", value.next, JsonAdapters.PAGE_TOKEN);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
