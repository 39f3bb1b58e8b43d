package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads values of one kind of JSON token, and rejects all others. */
final class TokenJsonAdapter<T> extends JsonAdapter<T> {
    private final JsonReader.Token token;
    private final String expected;
    private final Reading<T> reading;
    private final Writing<T> writing;

    TokenJsonAdapter(JsonReader.Token token, String expected, Reading<T> reading, Writing<T> writing) {
        this.token = token;
        this.expected = expected;
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        JsonErrors.expect(reader, token, expected);
        return reading.read(reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        writing.write(writer, JsonErrors.nonNull(writer, value));
    }

    interface Reading<T> {
        T read(JsonReader reader) throws IOException;
    }

    interface Writing<T> {
        void write(JsonWriter writer, T value) throws IOException;
    }
}
