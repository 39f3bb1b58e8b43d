package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An adapter of one kind of JSON token, which rejects all others. */
final class TokenJsonAdapter<T> extends JsonAdapter<T> {
    private final JsonReader.Token token;
    private final String expected;
    private final Reader<T> reader;
    private final Writer<T> writer;

    TokenJsonAdapter(JsonReader.Token token, String expected, Reader<T> reader, Writer<T> writer) {
        this.token = token;
        this.expected = expected;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public T fromJson(JsonReader json) throws IOException {
        JsonErrors.expect(json, token, expected);
        return reader.read(json);
    }

    @Override
    public void toJson(JsonWriter json, @Nullable T value) throws IOException {
        writer.write(json, JsonErrors.nonNull(json, value));
    }

    interface Reader<T> {
        T read(JsonReader reader) throws IOException;
    }

    interface Writer<T> {
        void write(JsonWriter writer, T value) throws IOException;
    }
}
