package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.internal.JsonAdapters;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link OldAge}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class OldAgeJsonAdapter extends JsonAdapter<OldAge> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<OldAge> INSTANCE = new OldAgeJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of("old");
    private static final List<String> DOCUMENTED = OPTIONS.strings();

    private OldAgeJsonAdapter() {}

    @Override
    public OldAge fromJson(JsonReader reader) throws IOException {
        // No string is created for a documented value.
        int index = reader.selectString(OPTIONS);
        return OldAge.of(index < 0 ? JsonAdapters.STRING.fromJson(reader) : DOCUMENTED.get(index));
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable OldAge value) throws IOException {
        JsonAdapters.STRING.toJson(writer, value.value());
    }
}
