package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Reads a string, a number or a boolean, and writes back what it read. */
final class LenientJsonAdapter<T> extends JsonAdapter<Lenient<T>> {
    private final Reading<T> reading;

    LenientJsonAdapter(Reading<T> reading) {
        this.reading = reading;
    }

    @Override
    public Lenient<T> fromJson(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case STRING:
                return reading.read(reader.nextString(), false);
            case NUMBER:
                return reading.read(reader.nextString(), true);
            case BOOLEAN:
                return reading.read(String.valueOf(reader.nextBoolean()), true);
            default:
                throw StrictJson.unexpected(reader, "a string, a number or a boolean");
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Lenient<T> value) throws IOException {
        Lenient<T> present = StrictJson.nonNull(writer, value);
        if (!present.isBare()) {
            writer.value(present.text());
            return;
        }
        try (BufferedSink verbatim = writer.valueSink()) {
            verbatim.writeUtf8(present.text());
        }
    }

    interface Reading<T> {
        Lenient<T> read(String text, boolean bare);
    }
}
