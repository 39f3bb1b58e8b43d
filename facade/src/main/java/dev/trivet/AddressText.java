package dev.trivet;

import dev.trivet.InvalidAddressException.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Brings an address into the one form that is hashed, or refuses it.
 *
 * <p>The characters that are stripped or refused are listed here and not asked of the platform, because Android and each
 * Java version know another version of Unicode. Lower case is the platform's: two versions may differ in a letter that
 * Unicode got later than the older of them.
 */
final class AddressText {
    private AddressText() {}

    static String normalise(@Nullable String address) {
        String stripped = address == null ? "" : strip(address);
        if (stripped.isEmpty()) {
            throw new InvalidAddressException(Reason.NO_ADDRESS);
        }
        stripped.codePoints().forEach(AddressText::check);
        if (isJoiner(stripped.charAt(0)) || isJoiner(stripped.charAt(stripped.length() - 1))) {
            throw new InvalidAddressException(Reason.INVISIBLE_CHARACTER);
        }
        return stripped.toLowerCase(Locale.ROOT);
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static void check(int codePoint) {
        if (isWhiteSpace(codePoint)) {
            throw new InvalidAddressException(Reason.WHITE_SPACE);
        }
        if (Character.isISOControl(codePoint)) {
            throw new InvalidAddressException(Reason.CONTROL_CHARACTER);
        }
        if (isInvisible(codePoint)) {
            throw new InvalidAddressException(Reason.INVISIBLE_CHARACTER);
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new InvalidAddressException(Reason.BROKEN_TEXT);
        }
    }

    /** The Unicode property White_Space. */
    static boolean isWhiteSpace(int codePoint) {
        return (codePoint >= 0x09 && codePoint <= 0x0d)
                || codePoint == 0x20
                || codePoint == 0x85
                || codePoint == 0xa0
                || codePoint == 0x1680
                || (codePoint >= 0x2000 && codePoint <= 0x200a)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x202f
                || codePoint == 0x205f
                || codePoint == 0x3000;
    }

    /** Soft hyphen, zero-width space, directional marks, word joiner, byte order mark and their kin. */
    static boolean isInvisible(int codePoint) {
        return codePoint == 0xad
                || codePoint == 0x61c
                || codePoint == 0x180e
                || codePoint == 0x200b
                || codePoint == 0x200e
                || codePoint == 0x200f
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2060 && codePoint <= 0x206f)
                || codePoint == 0xfeff;
    }

    /** The zero-width joiner and non-joiner: words of some scripts need them inside, never at an end. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200c || codePoint == 0x200d;
    }
}
