package dev.trivet.client.internal;

import dev.trivet.client.OpenEnum;
import dev.trivet.client.RawValue;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the documented limits of requests, made before a request is sent.
 *
 * <ul>
 *   <li>Each check throws {@link IllegalArgumentException} with the name of the property and the
 *       rule.
 *   <li>A message does not contain the value, which may be a secret or an e-mail address, unless it
 *       is a number outside its range.
 *   <li>Only {@link #notNull} rejects null. The other checks ignore it.
 * </ul>
 */
public final class Constraints {
    /** Twice the maximum depth of a JSON writer, because a map counts twice. */
    private static final int MAX_DEPTH = 512;

    private Constraints() {}

    /**
     * Rejects null.
     *
     * @return {@code value}
     */
    public static <T> T notNull(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
        return value;
    }

    /** Rejects a number below {@code min} or above {@code max}. A bound may be null. */
    public static void range(String name, long value, @Nullable Long min, @Nullable Long max) {
        if (min != null && value < min) {
            throw new IllegalArgumentException(name + " must be at least " + min + ", not " + value);
        }
        if (max != null && value > max) {
            throw new IllegalArgumentException(name + " must be at most " + max + ", not " + value);
        }
    }

    /**
     * Rejects a string with fewer than {@code min} or more than {@code max} characters, counted as
     * Unicode code points.
     */
    public static void codePoints(String name, @Nullable CharSequence value, int min, int max) {
        if (value != null) {
            size(name, Character.codePointCount(value, 0, value.length()), min, max, "character");
        }
    }

    /** Rejects a string that is empty or all white space. */
    public static void notBlank(String name, @Nullable CharSequence value) {
        if (value != null && isBlank(value)) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    /**
     * Rejects a string in which {@code pattern} is not found. As in OpenAPI, a pattern is not
     * anchored.
     *
     * @param shownPattern the pattern in the vendor's notation, for the message
     */
    public static void matches(String name, @Nullable CharSequence value, Pattern pattern, String shownPattern) {
        if (value != null && !pattern.matcher(value).find()) {
            throw new IllegalArgumentException(name + " must match " + shownPattern);
        }
    }

    /**
     * Rejects a string that does not match {@code ^[0-9A-Fa-f]{digits}$}. This is faster than a
     * {@link Pattern}: a request may contain thousands of hashes.
     */
    public static void hexDigits(String name, @Nullable CharSequence value, int digits) {
        if (value != null && !isHex(value, digits)) {
            throw new IllegalArgumentException(name + " must match ^[0-9A-Fa-f]{" + digits + "}$");
        }
    }

    private static boolean isHex(CharSequence value, int digits) {
        if (value.length() != digits) {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            char c = value.charAt(i);
            // Character.digit accepts the digits of all scripts.
            if (c > '\u007f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Rejects a string with an unpaired surrogate. A surrogate without its pair cannot be encoded:
     * {@code ?} would be sent in its place. Strings in collections, maps, open enums and raw values
     * are checked too.
     */
    public static void wellFormed(String name, @Nullable Object value) {
        if (!isWellFormed(value, MAX_DEPTH)) {
            throw new IllegalArgumentException(name + " must not contain an unpaired surrogate");
        }
    }

    /**
     * Returns whether {@code value} can be encoded. Values that are nested deeper than {@code
     * depth} are not checked, because the JSON writer rejects them.
     */
    private static boolean isWellFormed(@Nullable Object value, int depth) {
        if (value instanceof CharSequence) {
            return isWellFormed((CharSequence) value);
        }
        if (value instanceof OpenEnum) {
            return isWellFormed(((OpenEnum) value).value());
        }
        if (value instanceof RawValue) {
            return isWellFormed(((RawValue<?>) value).text());
        }
        if (depth == 0) {
            return true;
        }
        if (value instanceof Map) {
            return isWellFormed(((Map<?, ?>) value).keySet(), depth - 1)
                    && isWellFormed(((Map<?, ?>) value).values(), depth - 1);
        }
        if (value instanceof Collection) {
            for (Object item : (Collection<?>) value) {
                if (!isWellFormed(item, depth - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether {@code value} contains no unpaired surrogates. */
    static boolean isWellFormed(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Rejects a collection with fewer than {@code min} or more than {@code max} items. */
    public static void items(String name, @Nullable Collection<?> value, int min, int max) {
        if (value != null) {
            size(name, value.size(), min, max, "item");
        }
    }

    /** Rejects a collection that contains null. */
    public static void noNullItems(String name, @Nullable Collection<?> value) {
        if (value == null) {
            return;
        }
        // Some collections throw a NullPointerException from contains(null).
        for (Object item : value) {
            if (item == null) {
                throw new IllegalArgumentException(name + " must not contain null");
            }
        }
    }

    /** Rejects an object with fewer than {@code min} properties. */
    public static void minProperties(String typeName, int present, int min) {
        if (present < min) {
            throw new IllegalArgumentException(
                    typeName + " must have at least " + min + (min == 1 ? " property" : " properties"));
        }
    }

    /** Returns whether {@code value} is empty or all white space, no-break spaces included. */
    public static boolean isBlank(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static void size(String name, int size, int min, int max, String unit) {
        if (size < min) {
            throw new IllegalArgumentException(name + " must have at least " + counted(min, unit));
        }
        if (size > max) {
            throw new IllegalArgumentException(name + " must have at most " + counted(max, unit));
        }
    }

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
