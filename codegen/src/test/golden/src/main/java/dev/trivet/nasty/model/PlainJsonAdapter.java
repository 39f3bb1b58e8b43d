package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Plain} without reflection. */
@SuppressWarnings("deprecation")
final class PlainJsonAdapter extends JsonAdapter<Plain> {
    static final PlainJsonAdapter INSTANCE = new PlainJsonAdapter();

    private PlainJsonAdapter() {}

    @Override
    public Plain fromJson(JsonReader reader) throws IOException {
        return Plain.of(JsonAdapters.STRING.fromJson(reader));
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Plain value) throws IOException {
        JsonAdapters.STRING.toJson(writer, value.value());
    }
}
