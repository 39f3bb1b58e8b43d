package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the position of a list's next page: a string, or a number as text.
 *
 * <p>The next request contains the position. One that is too long for a URL, or that cannot be
 * encoded, is rejected.
 */
final class PageTokenJsonAdapter extends JsonAdapter<String> {
    private static final int MAX_LENGTH = 256;

    /** The digits of a long. Expanding the exponent of a larger number could cost too much. */
    private static final int MAX_DIGITS = 19;

    @Override
    public String fromJson(JsonReader reader) throws IOException {
        boolean number = reader.peek() == JsonReader.Token.NUMBER;
        if (!number) {
            JsonErrors.expect(reader, JsonReader.Token.STRING, "a string or a number");
        }
        String text = reader.nextString();
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw rejected("A page token of more than " + MAX_LENGTH + " characters", reader);
        }
        if (!Constraints.isWellFormed(text)) {
            throw rejected("A page token with an unpaired surrogate", reader);
        }
        return number ? withoutExponent(text) : text;
    }

    private static JsonDataException rejected(String what, JsonReader reader) throws IOException {
        return new JsonDataException(what + " at path " + JsonErrors.pathOfLastValue(reader));
    }

    /**
     * Expands an integer such as {@code 5e1}. It is an offset, and the vendor expects digits.
     */
    private static String withoutExponent(String text) {
        try {
            BigDecimal number = JsonNumber.decimal(text);
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
