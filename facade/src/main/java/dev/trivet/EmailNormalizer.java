package dev.trivet;

import dev.trivet.InvalidAddressException.Reason;
import dev.trivet.internal.CodePoints;
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
 * <p>Lower case is the platform's: two versions may differ in a letter that Unicode got later than
 * the older of them.
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
        while (start < end && CodePoints.isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && CodePoints.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Returns why an address must not contain {@code codePoint}, or null. Joiners are a problem
     * here.
     */
    static @Nullable Reason problem(int codePoint) {
        if (CodePoints.isWhiteSpace(codePoint)) {
            return Reason.WHITE_SPACE;
        }
        if (Character.isISOControl(codePoint)) {
            return Reason.CONTROL_CHARACTER;
        }
        if (CodePoints.isInvisible(codePoint)) {
            return Reason.INVISIBLE_CHARACTER;
        }
        return CodePoints.isDamaged(codePoint) ? Reason.BROKEN_TEXT : null;
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
}
