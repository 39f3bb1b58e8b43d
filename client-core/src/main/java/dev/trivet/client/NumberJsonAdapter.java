package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON number from its exact text. Moshi's own number methods take strings too, and show
 * values in messages.
 */
final class NumberJsonAdapter<T> extends JsonAdapter<T> {
    private final String expected;
    private final Function<String, T> reading;
    private final Function<T, Number> writing;

    NumberJsonAdapter(String expected, Function<String, T> reading, Function<T, Number> writing) {
        this.expected = expected;
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        JsonErrors.expect(reader, JsonReader.Token.NUMBER, expected);
        try {
            return reading.apply(reader.nextString());
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            // Not a cause of the new exception: its message may show the value.
            throw new JsonDataException(
                    "Expected " + expected + " but was another number at path " + JsonErrors.pathOfLastValue(reader));
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        writer.value(writing.apply(JsonErrors.nonNull(writer, value)));
    }
}
