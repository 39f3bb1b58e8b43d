package dev.trivet.client;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads the text of a JSON number exactly, in time and memory that its length bounds.
 *
 * <p>A dozen characters such as {@code 1e999999999} may stand for a number that no machine can write out, so what is
 * larger or finer than any real use (and than any {@code double}) is refused before anybody calculates with it.
 */
final class JsonNumber {
    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_SCALE = 1_000;
    private static final int CHARACTERS_OF_LONG = 18;

    private JsonNumber() {}

    /** Returns the exact value; throws ArithmeticException when the text is no number, or one out of bounds. */
    static BigDecimal decimal(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new ArithmeticException("too many digits");
        }
        BigDecimal decimal = parse(text);
        if (decimal.scale() < -MAX_SCALE || decimal.scale() > MAX_SCALE) {
            throw new ArithmeticException("exponent out of bounds");
        }
        return decimal;
    }

    /** Returns the integer, {@code 5.0} and {@code 5e3} included; throws ArithmeticException when it is none or too large. */
    static long integer(String text) {
        if (isWhole(text) && text.length() <= CHARACTERS_OF_LONG) {
            return Long.parseLong(text);
        }
        return decimal(text).longValueExact();
    }

    /** Returns the nearest {@code double}; throws ArithmeticException when there is only infinity. */
    static double floating(String text) {
        double value = decimal(text).doubleValue();
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("out of range");
        }
        return value;
    }

    /** Returns the smallest exact type for the text: Long, then BigInteger; BigDecimal when it has a fraction or an exponent. */
    static Number exact(String text) {
        BigDecimal decimal = decimal(text);
        if (!isWhole(text)) {
            return decimal;
        }
        BigInteger integer = decimal.toBigInteger();
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    private static BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // Not passed on as a cause: its message may show the text.
            throw new ArithmeticException("not a number");
        }
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
