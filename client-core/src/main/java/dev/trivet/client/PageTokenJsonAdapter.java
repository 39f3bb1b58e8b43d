package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the position of a list's next page: a string, or a number as its text.
 *
 * <p>It is sent back with the next request, so a token that is too long for one, or that cannot be
 * encoded, is refused.
 */
final class PageTokenJsonAdapter extends JsonAdapter<String> {
    private static final int MAX_LENGTH = 256;

    /** Those of any long. To write out a larger number could cost many times what its few characters do. */
    private static final int MAX_DIGITS = 19;

    @Override
    public String fromJson(JsonReader reader) throws IOException {
        boolean number = reader.peek() == JsonReader.Token.NUMBER;
        if (!number) {
            JsonErrors.expect(reader, JsonReader.Token.STRING, "a string or a number");
        }
        String text = reader.nextString();
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw refused("A page token of more than " + MAX_LENGTH + " characters", reader);
        }
        if (!Constraints.isWellFormed(text)) {
            throw refused("A page token with an unpaired surrogate", reader);
        }
        return number ? withoutExponent(text) : text;
    }

    private static JsonDataException refused(String what, JsonReader reader) throws IOException {
        return new JsonDataException(what + " at path " + JsonErrors.pathOfLastValue(reader));
    }

    /**
     * Writes an integer such as {@code 5e1} out: it is an offset, and a vendor parses its digits.
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
