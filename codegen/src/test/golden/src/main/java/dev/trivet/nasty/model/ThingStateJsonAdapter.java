package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ThingState} without reflection. */
@SuppressWarnings("deprecation")
final class ThingStateJsonAdapter extends JsonAdapter<ThingState> {
    static final ThingStateJsonAdapter INSTANCE = new ThingStateJsonAdapter();

    private ThingStateJsonAdapter() {}

    @Override
    public ThingState fromJson(JsonReader reader) throws IOException {
        return ThingState.of(JsonAdapters.STRING.fromJson(reader));
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable ThingState value) throws IOException {
        JsonAdapters.STRING.toJson(writer, value.value());
    }
}
