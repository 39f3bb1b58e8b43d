package dev.trivet.client.internal;

import static java.util.Collections.unmodifiableMap;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adapter of a JSON object with any property names, whose order is kept. */
final class MapJsonAdapter<T> extends JsonAdapter<Map<String, T>> {
    private final JsonAdapter<T> element;

    MapJsonAdapter(JsonAdapter<T> element) {
        this.element = element;
    }

    @Override
    public Map<String, T> fromJson(JsonReader reader) throws IOException {
        Map<String, T> properties = new LinkedHashMap<>();
        JsonObjects.begin(reader);
        while (reader.hasNext()) {
            properties.put(JsonErrors.nextName(reader), JsonErrors.readItem(reader, element));
        }
        reader.endObject();
        return unmodifiableMap(properties);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Map<String, T> value) throws IOException {
        Map<String, T> properties = JsonErrors.nonNull(writer, value);
        writer.beginObject();
        for (Map.Entry<String, T> property : properties.entrySet()) {
            JsonErrors.writeItem(writer.name(property.getKey()), element, property.getValue());
        }
        writer.endObject();
    }
}
