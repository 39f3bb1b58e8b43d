package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.internal.JsonNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that the vendor writes in several formats: its text, and the parsed value.
 *
 * <ul>
 *   <li>If the text cannot be parsed, {@link #value()} is null.
 *   <li>A JSON string is written back as a string, and a bare JSON number or boolean without
 *       quotes.
 *   <li>Two raw values are equal if they have the same text, and both or neither are JSON strings.
 * </ul>
 *
 * @param <T> the type of the parsed value
 */
public final class RawValue<T> {
    private static final int MAX_LENGTH = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private final boolean bare;
    private final @Nullable T value;

    private RawValue(String text, boolean bare, @Nullable T value) {
        this.text = text;
        this.bare = bare;
        this.value = value;
    }

    /**
     * Returns the value of a JSON string, parsed as an ISO 8601 date-time.
     *
     * <p>The zone is {@code Z}, an offset, or missing, which means UTC. A fraction of a second may
     * have any number of digits; those after the ninth are ignored. A space may separate date and
     * time. A date alone means the start of that day in UTC. A string of more than 1000 characters
     * has no value.
     */
    public static RawValue<Instant> instant(String text) {
        return parse(text, false, LenientInstantParser::parse);
    }

    /**
     * Returns {@code value}, written as a JSON string such as {@code "2023-08-09T13:27:43.820Z"}.
     */
    public static RawValue<Instant> instant(Instant value) {
        return new RawValue<>(value.toString(), false, value);
    }

    /**
     * Returns the value of a JSON string, parsed as a decimal number. A string of more than
     * 1000 characters, or a number with an exponent beyond ±1000, has no value.
     */
    public static RawValue<BigDecimal> number(String text) {
        return parse(text, false, RawValue::parseDecimal);
    }

    /** Returns {@code value}, written as a bare JSON number. */
    public static RawValue<BigDecimal> number(BigDecimal value) {
        return new RawValue<>(value.toString(), true, value);
    }

    /**
     * Returns the value of a JSON string, parsed as {@code true} or {@code false}, ignoring case.
     */
    public static RawValue<Boolean> bool(String text) {
        return parse(text, false, RawValue::parseBoolean);
    }

    /** Returns {@code value}, written as a bare JSON boolean. */
    public static RawValue<Boolean> bool(boolean value) {
        return new RawValue<>(String.valueOf(value), true, value);
    }

    /**
     * Returns the value of {@code text}, parsed as in {@link #instant(String)}.
     *
     * @param bare whether {@code text} is a bare JSON number or boolean instead of a JSON string
     */
    public static RawValue<Instant> instant(String text, boolean bare) {
        return parse(text, bare, LenientInstantParser::parse);
    }

    /**
     * Returns the value of {@code text}, parsed as in {@link #number(String)}.
     *
     * @param bare whether {@code text} is a bare JSON number or boolean instead of a JSON string
     */
    public static RawValue<BigDecimal> number(String text, boolean bare) {
        return parse(text, bare, RawValue::parseDecimal);
    }

    /**
     * Returns the value of {@code text}, parsed as in {@link #bool(String)}.
     *
     * @param bare whether {@code text} is a bare JSON number or boolean instead of a JSON string
     */
    public static RawValue<Boolean> bool(String text, boolean bare) {
        return parse(text, bare, RawValue::parseBoolean);
    }

    /** Returns the parsed value, or null if the text cannot be parsed. */
    public @Nullable T value() {
        return value;
    }

    /** Returns the text as it was received, or as it will be written. */
    public String text() {
        return text;
    }

    /** Returns whether the text is written without quotes in JSON, as a number or a boolean. */
    public boolean isBare() {
        return bare;
    }

    private static <T> RawValue<T> parse(String text, boolean bare, Function<String, @Nullable T> parser) {
        boolean tooLong = requireNonNull(text, "text").length() > MAX_LENGTH;
        return new RawValue<>(text, bare, tooLong ? null : parser.apply(text.trim()));
    }

    private static @Nullable BigDecimal parseDecimal(String text) {
        // Matching the pattern takes longer than parsing a short number.
        if (!JsonNumber.isInteger(text) && !NUMBER.matcher(text).matches()) {
            return null;
        }
        try {
            return JsonNumber.parseDecimal(text);
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Boolean parseBoolean(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        return text.equalsIgnoreCase("false") ? false : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawValue
                && ((RawValue<?>) other).bare == bare
                && ((RawValue<?>) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Boolean.hashCode(bare);
    }

    /** Returns {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }
}
