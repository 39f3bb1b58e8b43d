package dev.trivet.client.internal;

import static java.util.Collections.unmodifiableList;
import static java.util.Collections.unmodifiableMap;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adapter of any JSON. Numbers are exact; Moshi's own adapter reads each as a double. */
final class FreeFormJsonAdapter extends JsonAdapter<Object> {
    private static final JsonAdapter<Number> EXACT_NUMBER =
            new NumberJsonAdapter<>(JsonNumber.LIMITS, JsonNumber::parseExact, value -> value);

    @Override
    public @Nullable Object fromJson(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT:
                return readObject(reader);
            case BEGIN_ARRAY:
                return readArray(reader);
            case STRING:
                return reader.nextString();
            case NUMBER:
                return EXACT_NUMBER.fromJson(reader);
            case BOOLEAN:
                return reader.nextBoolean();
            case NULL:
                return reader.nextNull();
            default:
                throw JsonErrors.unexpected(reader, "a value");
        }
    }

    private Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            properties.put(JsonErrors.nextName(reader), fromJson(reader));
        }
        reader.endObject();
        return unmodifiableMap(properties);
    }

    private List<@Nullable Object> readArray(JsonReader reader) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            items.add(fromJson(reader));
        }
        reader.endArray();
        return unmodifiableList(items);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
        boolean serializeNulls = writer.getSerializeNulls();
        writer.setSerializeNulls(true);
        try {
            write(writer, value);
        } finally {
            writer.setSerializeNulls(serializeNulls);
        }
    }

    private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
        if (value == null) {
            writer.nullValue();
        } else if (value instanceof Map) {
            writeObject(writer, (Map<?, ?>) value);
        } else if (value instanceof List) {
            writeArray(writer, (List<?>) value);
        } else if (value instanceof String) {
            writer.value((String) value);
        } else if (value instanceof Boolean) {
            writer.value((Boolean) value);
        } else if (isNumber(value)) {
            writer.value((Number) value);
        } else {
            throw unsupported(writer);
        }
    }

    private static void writeObject(JsonWriter writer, Map<?, ?> properties) throws IOException {
        writer.beginObject();
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            if (!(property.getKey() instanceof String)) {
                throw new IllegalArgumentException(
                        "Expected a string as a key but was another type at path " + writer.getPath());
            }
            write(writer.name((String) property.getKey()), property.getValue());
        }
        writer.endObject();
    }

    private static void writeArray(JsonWriter writer, List<?> items) throws IOException {
        writer.beginArray();
        for (Object item : items) {
            write(writer, item);
        }
        writer.endArray();
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof BigInteger
                || value instanceof BigDecimal
                || value instanceof Double;
    }

    /** The message omits the value's class, which a shrinker may have renamed. */
    private static IllegalArgumentException unsupported(JsonWriter writer) {
        return new IllegalArgumentException(
                "Expected a string, number, boolean, list, map or null but was another type at path "
                        + writer.getPath());
    }
}
