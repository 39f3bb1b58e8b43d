package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Reads a string, a number or a boolean, and writes it back unchanged. */
final class RawValueJsonAdapter<T> extends JsonAdapter<RawValue<T>> {
    private final Reading<T> reading;

    RawValueJsonAdapter(Reading<T> reading) {
        this.reading = reading;
    }

    @Override
    public RawValue<T> fromJson(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case STRING:
                return reading.read(reader.nextString(), false);
            case NUMBER:
                return reading.read(reader.nextString(), true);
            case BOOLEAN:
                return reading.read(String.valueOf(reader.nextBoolean()), true);
            default:
                throw JsonErrors.unexpected(reader, "a string, a number or a boolean");
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable RawValue<T> value) throws IOException {
        RawValue<T> present = JsonErrors.nonNull(writer, value);
        if (!present.isBare()) {
            writer.value(present.text());
            return;
        }
        try (BufferedSink verbatim = writer.valueSink()) {
            verbatim.writeUtf8(present.text());
        }
    }

    interface Reading<T> {
        RawValue<T> read(String text, boolean bare);
    }
}
