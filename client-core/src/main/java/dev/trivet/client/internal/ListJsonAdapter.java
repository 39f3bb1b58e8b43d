package dev.trivet.client.internal;

import static java.util.Collections.singletonList;
import static java.util.Collections.unmodifiableList;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adapter of a JSON array. If {@code orOne} is true, it also reads a single item.
 *
 * <p>A null item is rejected unless the spec allows it. If it were skipped, the position of the
 * next page, which is computed from the number of items, would be wrong.
 */
final class ListJsonAdapter<T> extends JsonAdapter<List<T>> {
    private final JsonAdapter<T> element;
    private final boolean orOne;

    ListJsonAdapter(JsonAdapter<T> element, boolean orOne) {
        this.element = element;
        this.orOne = orOne;
    }

    @Override
    public List<T> fromJson(JsonReader reader) throws IOException {
        if (orOne && reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
            return singletonList(JsonErrors.readItem(reader, element));
        }
        JsonErrors.expect(reader, JsonReader.Token.BEGIN_ARRAY, "an array");
        List<T> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            items.add(JsonErrors.readItem(reader, element));
        }
        reader.endArray();
        return unmodifiableList(items);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable List<T> value) throws IOException {
        List<T> items = JsonErrors.nonNull(writer, value);
        writer.beginArray();
        for (T item : items) {
            JsonErrors.writeItem(writer, element, item);
        }
        writer.endArray();
    }
}
