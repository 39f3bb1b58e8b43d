package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An adapter of the position of a list's next page: a JSON string, or a JSON number, which is read
 * as a string.
 *
 * <p>The URL of the next request contains the position. A position that is too long, or that cannot
 * be encoded, is rejected.
 */
final class PagePositionJsonAdapter extends JsonAdapter<String> {
    private static final int MAX_LENGTH = 256;

    /**
     * The maximum number of digits of a {@code long}. Expanding the exponent of a larger number
     * could be slow.
     */
    private static final int MAX_DIGITS = 19;

    @Override
    public String fromJson(JsonReader reader) throws IOException {
        boolean number = reader.peek() == JsonReader.Token.NUMBER;
        if (!number) {
            JsonErrors.expect(reader, JsonReader.Token.STRING, "a string or a number");
        }
        String text = reader.nextString();
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw malformed("has more than " + MAX_LENGTH + " characters", reader);
        }
        if (!Constraints.isWellFormed(text)) {
            throw malformed("contains an unpaired surrogate", reader);
        }
        return number ? withoutExponent(text) : text;
    }

    private static JsonDataException malformed(String problem, JsonReader reader) throws IOException {
        return new JsonDataException("A page position " + problem + " at path " + JsonErrors.pathOfLastValue(reader));
    }

    /**
     * Expands an integer such as {@code 5e1}. It may be an offset, which the vendor expects in
     * digits.
     */
    private static String withoutExponent(String text) {
        try {
            BigDecimal number = JsonNumber.parseDecimal(text);
            int digits = number.precision() - number.scale();
            return digits > 0 && digits <= MAX_DIGITS
                    ? number.toBigIntegerExact().toString()
                    : text;
        } catch (ArithmeticException | NumberFormatException e) {
            return text;
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable String value) throws IOException {
        writer.value(JsonErrors.nonNull(writer, value));
    }
}
