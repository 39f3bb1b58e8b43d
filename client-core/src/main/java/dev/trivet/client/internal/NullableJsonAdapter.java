package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An adapter of items of a list, or values of a map, that may be null. */
final class NullableJsonAdapter<T> extends JsonAdapter<@Nullable T> {
    private final JsonAdapter<T> value;

    NullableJsonAdapter(JsonAdapter<T> value) {
        this.value = value;
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
        return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : value.fromJson(reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T item) throws IOException {
        if (item == null) {
            writer.nullValue();
        } else {
            value.toJson(writer, item);
        }
    }
}
