package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link OldAge} without reflection. */
@SuppressWarnings("deprecation")
final class OldAgeJsonAdapter extends JsonAdapter<OldAge> {
    static final OldAgeJsonAdapter INSTANCE = new OldAgeJsonAdapter();

    private OldAgeJsonAdapter() {}

    @Override
    public OldAge fromJson(JsonReader reader) throws IOException {
        return OldAge.of(JsonAdapters.STRING.fromJson(reader));
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable OldAge value) throws IOException {
        JsonAdapters.STRING.toJson(writer, value.value());
    }
}
