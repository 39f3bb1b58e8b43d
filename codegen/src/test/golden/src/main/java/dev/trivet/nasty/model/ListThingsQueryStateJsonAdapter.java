package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ListThingsQueryState} without reflection. */
@SuppressWarnings("deprecation")
final class ListThingsQueryStateJsonAdapter extends JsonAdapter<ListThingsQueryState> {
    static final ListThingsQueryStateJsonAdapter INSTANCE = new ListThingsQueryStateJsonAdapter();

    private ListThingsQueryStateJsonAdapter() {}

    @Override
    public ListThingsQueryState fromJson(JsonReader reader) throws IOException {
        return ListThingsQueryState.of(JsonAdapters.STRING.fromJson(reader));
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable ListThingsQueryState value) throws IOException {
        JsonAdapters.STRING.toJson(writer, value.value());
    }
}
