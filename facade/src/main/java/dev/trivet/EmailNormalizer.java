package dev.trivet;

import dev.trivet.InvalidAddressException.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Brings an address into the one form that is hashed, or refuses it.
 *
 * <p>A character is refused when a person who types the address does not type it, because the hash
 * would then match no account. These characters come from damaged files and from text that was
 * copied from a page. They are those that the PRECIS framework (RFC 8264) forbids in user names:
 * controls, noncharacters, private-use characters, and all characters with the Unicode property
 * Default_Ignorable_Code_Point. In addition, the replacement character and a few visible-by-name
 * characters that every font shows as a blank.
 *
 * <p>The characters are listed here instead of looked up in the platform, because Android and each
 * Java version know another version of Unicode. For the same reason an unassigned character is
 * accepted: it may be a letter of a newer version. Lower case is the platform's: two versions may
 * differ in a letter that Unicode got later than the older of them.
 */
final class EmailNormalizer {
    /**
     * The first character of a script whose words contain joiners: Arabic, and then those of India
     * and beyond.
     */
    private static final int FIRST_JOINING_SCRIPT = 0x600;

    private EmailNormalizer() {}

    static String normalize(@Nullable String address) {
        String stripped = address == null ? "" : strip(address);
        if (stripped.isEmpty()) {
            throw new InvalidAddressException(Reason.NO_ADDRESS);
        }
        int previous = 0;
        for (int i = 0; i < stripped.length(); i += Character.charCount(previous)) {
            int codePoint = stripped.codePointAt(i);
            Reason reason = isJoiner(codePoint) ? misplacedJoiner(previous) : problem(codePoint);
            if (reason != null) {
                throw new InvalidAddressException(reason);
            }
            previous = codePoint;
        }
        if (isJoiner(previous)) {
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

    /**
     * Returns why an address must not contain {@code codePoint}, or null. Joiners are a problem
     * here.
     */
    static @Nullable Reason problem(int codePoint) {
        if (isWhiteSpace(codePoint)) {
            return Reason.WHITE_SPACE;
        }
        if (Character.isISOControl(codePoint)) {
            return Reason.CONTROL_CHARACTER;
        }
        if (isInvisible(codePoint)) {
            return Reason.INVISIBLE_CHARACTER;
        }
        return isDamage(codePoint) ? Reason.BROKEN_TEXT : null;
    }

    /** The Unicode property White_Space. */
    private static boolean isWhiteSpace(int codePoint) {
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

    /**
     * The Unicode property Default_Ignorable_Code_Point, and characters that look like a blank
     * without being white space.
     */
    private static boolean isInvisible(int codePoint) {
        return isDefaultIgnorable(codePoint)
                // Braille pattern blank.
                || codePoint == 0x2800
                // Interlinear annotation marks.
                || (codePoint >= 0xfff9 && codePoint <= 0xfffb)
                // Musical symbol null notehead.
                || codePoint == 0x1d159;
    }

    private static boolean isDefaultIgnorable(int codePoint) {
        return codePoint == 0xad // soft hyphen
                || codePoint == 0x34f // combining grapheme joiner
                || codePoint == 0x61c // Arabic letter mark
                || codePoint == 0x115f // Hangul fillers
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xffa0
                || codePoint == 0x17b4 // Khmer inherent vowels
                || codePoint == 0x17b5
                || (codePoint >= 0x180b && codePoint <= 0x180f) // Mongolian selectors, separator
                || (codePoint >= 0x200b && codePoint <= 0x200f) // zero-width, directional
                || (codePoint >= 0x202a && codePoint <= 0x202e) // directional overrides
                || (codePoint >= 0x2060 && codePoint <= 0x206f) // word joiner, isolates
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f) // variation selectors
                || codePoint == 0xfeff // byte order mark
                || (codePoint >= 0xfff0 && codePoint <= 0xfff8) // reserved
                || (codePoint >= 0x1bca0 && codePoint <= 0x1bca3) // shorthand format
                || (codePoint >= 0x1d173 && codePoint <= 0x1d17a) // musical format
                || (codePoint >= 0xe0000 && codePoint <= 0xe0fff); // tags, selectors
    }

    /** The zero-width joiner and non-joiner. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200c || codePoint == 0x200d;
    }

    /**
     * Joiners are the one exception among invisible characters: people who write Persian, Hindi or
     * Sinhala type them inside words. After any other letter they change nothing that is visible.
     */
    private static @Nullable Reason misplacedJoiner(int previous) {
        return previous < FIRST_JOINING_SCRIPT || isJoiner(previous) ? Reason.INVISIBLE_CHARACTER : null;
    }

    /**
     * What remains of a character that was decoded wrongly or cut in two, and code points that have
     * no meaning outside one program.
     */
    private static boolean isDamage(int codePoint) {
        return (codePoint >= 0xd800 && codePoint <= 0xdfff) // half of a surrogate pair
                || codePoint == 0xfffc // object replacement character
                || codePoint == 0xfffd // replacement character: bytes that were not text
                || (codePoint >= 0xfdd0 && codePoint <= 0xfdef) // noncharacters
                || (codePoint & 0xfffe) == 0xfffe
                || (codePoint >= 0xe000 && codePoint <= 0xf8ff) // private use
                || codePoint >= 0xf0000;
    }
}
