package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.trivet.client.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moshi adapters for the types of the properties of generated models.
 *
 * <ul>
 *   <li>Each accepts only its kinds of JSON token: {@link #LONG} does not accept a string, and
 *       {@link #STRING} does not accept a number.
 *   <li>Only {@link #FREE_FORM} and the adapters of {@link #nullable} accept null; generated code
 *       handles a null property before it calls an adapter.
 *   <li>Another token causes a {@link JsonDataException}. Its message contains the expected and the
 *       actual kind of token and the JSON path, but not the value.
 *   <li>An integer may be written with an exponent or a zero fraction, such as {@code
 *       1.698604061e+09} or {@code 5.0}.
 *   <li>A number of more than 1000 characters, or with an exponent beyond ±1000, is rejected.
 *       Adapters of raw values accept any number, and {@link #PAGE_POSITION} accepts any exponent.
 *   <li>A property name of more than 2048 characters is rejected.
 *   <li>Lists and maps are unmodifiable.
 * </ul>
 */
public final class JsonAdapters {
    /** A JSON string. */
    public static final JsonAdapter<String> STRING = new TokenJsonAdapter<>(
            JsonReader.Token.STRING, "a string", JsonReader::nextString, (writer, value) -> writer.value(value));

    /** A JSON boolean. */
    public static final JsonAdapter<Boolean> BOOLEAN = new TokenJsonAdapter<>(
            JsonReader.Token.BOOLEAN, "a boolean", JsonReader::nextBoolean, (writer, value) -> writer.value(value));

    /** A JSON integer of 32 bits. */
    public static final JsonAdapter<Integer> INTEGER = new NumberJsonAdapter<>(
            "an integer of 32 bits", text -> Math.toIntExact(JsonNumber.parseLong(text)), value -> value);

    /** A JSON integer of 64 bits. */
    public static final JsonAdapter<Long> LONG =
            new NumberJsonAdapter<>("an integer of 64 bits", JsonNumber::parseLong, value -> value);

    /**
     * A JSON number, rounded to the nearest {@code double}. A number outside the range of
     * {@code double} is rejected.
     */
    public static final JsonAdapter<Double> DOUBLE =
            new NumberJsonAdapter<>("a number within the range of double", JsonNumber::parseDouble, value -> value);

    /** A JSON number, with all its digits. */
    public static final JsonAdapter<BigDecimal> DECIMAL =
            new NumberJsonAdapter<>(JsonNumber.LIMITS, JsonNumber::parseDecimal, value -> value);

    /**
     * A JSON integer, the seconds since 1970-01-01T00:00:00Z. A fraction of a second is not
     * written.
     */
    public static final JsonAdapter<Instant> UNIX_TIME = new NumberJsonAdapter<>(
            "a UNIX time in whole seconds",
            text -> Instant.ofEpochSecond(JsonNumber.parseLong(text)),
            Instant::getEpochSecond);

    /** A date-time in a JSON string; a bare number or boolean is kept too. */
    public static final JsonAdapter<RawValue<Instant>> RAW_INSTANT = new RawValueJsonAdapter<>(RawValue::instant);

    /** A bare JSON number, or one in a JSON string; a boolean is kept too. */
    public static final JsonAdapter<RawValue<BigDecimal>> RAW_NUMBER = new RawValueJsonAdapter<>(RawValue::number);

    /** A bare JSON boolean, or one in a JSON string; a number is kept too. */
    public static final JsonAdapter<RawValue<Boolean>> RAW_BOOLEAN = new RawValueJsonAdapter<>(RawValue::bool);

    /**
     * The position of a list's next page: a JSON string, or a JSON number, which is read as a
     * string. A position of more than 256 characters is rejected.
     */
    public static final JsonAdapter<String> PAGE_POSITION = new PagePositionJsonAdapter();

    /**
     * Any JSON, null included.
     *
     * <p>Values are read as String, Boolean, unmodifiable {@code Map<String, Object>} in the order
     * of the document, and unmodifiable List. A number without a fraction or an exponent is read
     * as a Long, or as a BigInteger if it does not fit; any other number is read as a BigDecimal.
     *
     * <p>Values of these classes, Integer and Double can be written. A value of another class
     * causes an {@link IllegalArgumentException}.
     */
    public static final JsonAdapter<Object> FREE_FORM = new FreeFormJsonAdapter();

    private JsonAdapters() {}

    /**
     * Returns an unmodifiable copy of a free-form value, with numbers as {@link #FREE_FORM} reads
     * them.
     *
     * @throws IllegalArgumentException if {@link #FREE_FORM} cannot write the value, or does not
     *     accept what it has written, such as {@code 1e999999999}
     */
    public static @Nullable Object copyOfFreeForm(@Nullable Object value) {
        try {
            return FREE_FORM.fromJson(FREE_FORM.toJson(value));
        } catch (IOException | JsonDataException e) {
            throw new IllegalArgumentException("The value cannot be written as JSON", e);
        }
    }

    /** Returns an adapter of a JSON array. */
    public static <T> JsonAdapter<List<T>> list(JsonAdapter<T> element) {
        return new ListJsonAdapter<>(element, false);
    }

    /**
     * Returns an adapter that reads a JSON array, or a single item as a list of one, and writes an
     * array.
     */
    public static <T> JsonAdapter<List<T>> listOrOne(JsonAdapter<T> element) {
        return new ListJsonAdapter<>(element, true);
    }

    /**
     * Returns an adapter of a JSON object with any property names. If a name occurs more than once,
     * the last value is kept.
     */
    public static <T> JsonAdapter<Map<String, T>> map(JsonAdapter<T> value) {
        return new MapJsonAdapter<>(value);
    }

    /** Returns an adapter for items of a list, or values of a map, that may be null. */
    public static <T> JsonAdapter<@Nullable T> nullable(JsonAdapter<T> value) {
        return new NullableJsonAdapter<>(value);
    }
}
