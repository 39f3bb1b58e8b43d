package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An adapter of a JSON number that parses the received digits. Moshi's number methods also accept
 * JSON strings, and their messages contain the value.
 */
final class NumberJsonAdapter<T> extends JsonAdapter<T> {
    private final String expected;
    private final Function<String, T> parse;
    private final Function<T, Number> format;

    NumberJsonAdapter(String expected, Function<String, T> parse, Function<T, Number> format) {
        this.expected = expected;
        this.parse = parse;
        this.format = format;
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        JsonErrors.expect(reader, JsonReader.Token.NUMBER, expected);
        try {
            return parse.apply(reader.nextString());
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            // The caught exception is not the cause, because its message may contain the value.
            throw new JsonDataException(
                    "Expected " + expected + " but was another number at path " + JsonErrors.pathOfLastValue(reader));
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        writer.value(format.apply(JsonErrors.nonNull(writer, value)));
    }
}
