package dev.trivet.client.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Parses numbers in bounded time and memory.
 *
 * <p>A short string such as {@code 1e999999999} can denote a number that does not fit into memory.
 * Numbers of more than 1000 characters, or with an exponent beyond ±1000, are rejected. The
 * exponent is that of the last digit: {@code 1.5e3} has the exponent 2.
 *
 * <p>The parsing methods throw ArithmeticException or NumberFormatException. The message of the
 * latter may contain the string, so it must not be shown.
 */
public final class JsonNumber {
    /** The numbers that are accepted, for a message. */
    static final String LIMITS = "a number of at most 1000 characters with an exponent from -1000 to 1000";

    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_SCALE = 1_000;
    /** Every integer of at most this length fits into a {@code long}. */
    private static final int SAFE_LONG_LENGTH = 18;

    private JsonNumber() {}

    /** Returns the exact value. */
    public static BigDecimal parseDecimal(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new ArithmeticException("Too many characters");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (decimal.scale() < -MAX_SCALE || decimal.scale() > MAX_SCALE) {
            throw new ArithmeticException("Exponent out of bounds");
        }
        return decimal;
    }

    /** Returns the integer that a string such as {@code 5}, {@code 5.0} or {@code 5e3} denotes. */
    public static long parseLong(String text) {
        if (text.length() <= SAFE_LONG_LENGTH && isInteger(text)) {
            return Long.parseLong(text);
        }
        return parseDecimal(text).longValueExact();
    }

    /**
     * Returns the nearest {@code double}. A number outside the range of {@code double} is rejected.
     */
    public static double parseDouble(String text) {
        // Checks the bounds. Before Java 21, BigDecimal.doubleValue formats all the digits again.
        parseDecimal(text);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("Out of range");
        }
        return value;
    }

    /**
     * Returns a BigDecimal for a number with a fraction or an exponent; otherwise a Long, or a
     * BigInteger if the number does not fit.
     */
    public static Number parseExact(String text) {
        if (text.length() <= SAFE_LONG_LENGTH && isInteger(text)) {
            return Long.parseLong(text);
        }
        BigDecimal decimal = parseDecimal(text);
        if (!isInteger(text)) {
            return decimal;
        }
        BigInteger integer = decimal.toBigInteger();
        // The cast makes both operands references.
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    /** Returns whether {@code text} consists of digits, after an optional minus sign. */
    public static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > start;
    }
}
