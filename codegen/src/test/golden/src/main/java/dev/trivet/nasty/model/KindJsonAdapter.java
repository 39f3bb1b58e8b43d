package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Kind} without reflection. */
@SuppressWarnings("deprecation")
final class KindJsonAdapter extends JsonAdapter<Kind> {
    static final KindJsonAdapter INSTANCE = new KindJsonAdapter();

    private KindJsonAdapter() {}

    @Override
    public Kind fromJson(JsonReader reader) throws IOException {
        return Kind.of(JsonAdapters.STRING.fromJson(reader));
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Kind value) throws IOException {
        JsonAdapters.STRING.toJson(writer, value.value());
    }
}
