package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.RawValue;
import java.io.IOException;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** An adapter of a string, a number or a boolean, which is written back unchanged. */
final class RawValueJsonAdapter<T> extends JsonAdapter<RawValue<T>> {
    private final Parser<T> parser;

    RawValueJsonAdapter(Parser<T> parser) {
        this.parser = parser;
    }

    @Override
    public RawValue<T> fromJson(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case STRING:
                return parser.parse(reader.nextString(), false);
            case NUMBER:
                return parser.parse(reader.nextString(), true);
            case BOOLEAN:
                return parser.parse(String.valueOf(reader.nextBoolean()), true);
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
        try (BufferedSink sink = writer.valueSink()) {
            sink.writeUtf8(present.text());
        }
    }

    interface Parser<T> {
        RawValue<T> parse(String text, boolean bare);
    }
}
