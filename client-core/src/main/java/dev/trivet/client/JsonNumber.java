package dev.trivet.client;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Parses numbers exactly. Time and memory are proportional to the length of the text.
 *
 * <p>A short text such as {@code 1e999999999} can denote a number that does not fit into memory.
 * Numbers of more than 1000 digits, or with an exponent beyond ±1000, are rejected.
 *
 * <p>All methods throw ArithmeticException or NumberFormatException. The message of the latter may
 * contain the text, so it must not be shown.
 */
final class JsonNumber {
    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_SCALE = 1_000;
    private static final int MAX_CHARACTERS_OF_ANY_LONG = 18;

    private JsonNumber() {}

    /** Returns the exact value. */
    static BigDecimal decimal(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new ArithmeticException("Too many digits");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (decimal.scale() < -MAX_SCALE || decimal.scale() > MAX_SCALE) {
            throw new ArithmeticException("Exponent out of bounds");
        }
        return decimal;
    }

    /** Returns the integer that a text such as {@code 5}, {@code 5.0} or {@code 5e3} denotes. */
    static long integer(String text) {
        if (text.length() <= MAX_CHARACTERS_OF_ANY_LONG && isWhole(text)) {
            return Long.parseLong(text);
        }
        return decimal(text).longValueExact();
    }

    /** Returns the nearest {@code double}, and rejects a number out of its range. */
    static double floating(String text) {
        // Checks the bounds. BigDecimal.doubleValue would format all the digits again.
        decimal(text);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("Out of range");
        }
        return value;
    }

    /**
     * Returns a BigDecimal for a text with a fraction or an exponent; else a Long, or a BigInteger
     * when it is too large.
     */
    static Number exact(String text) {
        if (text.length() <= MAX_CHARACTERS_OF_ANY_LONG && isWhole(text)) {
            return Long.parseLong(text);
        }
        BigDecimal decimal = decimal(text);
        if (!isWhole(text)) {
            return decimal;
        }
        BigInteger integer = decimal.toBigInteger();
        // The cast makes both operands references.
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    /** Returns whether {@code text} consists of digits after an optional minus. */
    static boolean isWhole(String text) {
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
