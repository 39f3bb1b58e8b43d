package dev.trivet.cli.output;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.trivet.EmailHash;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON adapters of records and of Push Security's models. Moshi requires records to be public.
 * Models are written as they were received.
 */
public final class CliJson {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(new PushJsonAdapterFactory())
            .add(EmailHash.class, stringAdapter(EmailHash::hex, EmailHash::ofHex))
            .add(Instant.class, stringAdapter(Instant::toString, Instant::parse))
            .build();

    private CliJson() {}

    /** Returns the adapter of a record or of a model of Push Security. */
    public static <T> JsonAdapter<T> adapter(Class<T> type) {
        return MOSHI.adapter(type);
    }

    /**
     * Returns an adapter that writes only {@code fields}, in their order. A value is taken from the
     * item's JSON, or from the column if the JSON does not have a property of that name.
     */
    static <T> JsonAdapter<T> fields(JsonAdapter<T> adapter, List<Column<T>> fields) {
        JsonAdapter<Object> values = MOSHI.adapter(Object.class).serializeNulls();
        return new JsonAdapter<T>() {
            @Override
            public T fromJson(JsonReader reader) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void toJson(JsonWriter json, @Nullable T item) throws IOException {
                Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(adapter.toJsonValue(item));
                Map<String, @Nullable Object> selected = new LinkedHashMap<>();
                for (Column<T> field : fields) {
                    Object value = properties.containsKey(field.field())
                            ? properties.get(field.field())
                            : field.value().apply(Objects.requireNonNull(item));
                    selected.put(field.field(), isJson(value) ? value : Column.exactText(value));
                }
                values.toJson(json, selected);
            }
        };
    }

    private static boolean isJson(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>;
    }

    private static <T> JsonAdapter<T> stringAdapter(Function<T, String> writer, Function<String, T> parser) {
        return new JsonAdapter<T>() {
            @Override
            public T fromJson(JsonReader reader) throws IOException {
                return parser.apply(reader.nextString());
            }

            @Override
            public void toJson(JsonWriter json, @Nullable T value) throws IOException {
                json.value(value == null ? null : writer.apply(value));
            }
        }.nullSafe();
    }
}
