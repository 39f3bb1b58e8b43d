package dev.trivet;

import dev.trivet.InvalidAddressException.Reason;
import dev.trivet.internal.CodePoints;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes an address for hashing, or rejects it.
 *
 * <p>Rejects characters that users do not type, because the hash would match no account. Such
 * characters come from damaged files and from text that was copied from web pages. The PRECIS
 * framework (RFC 8264) forbids most of them in user names: white space, controls, noncharacters,
 * private-use characters, and the characters with the Unicode property
 * Default_Ignorable_Code_Point, except joiners. In addition, unpaired surrogates, the replacement
 * characters, and a few characters that fonts render as a space or not at all are rejected.
 *
 * <p>The lower case depends on the platform's version of Unicode: an older platform does not
 * convert letters that were added later.
 */
final class EmailNormalizer {
    /**
     * The first code point of the scripts that use joiners: Arabic, followed by the Indic and other
     * Asian scripts.
     */
    private static final int FIRST_JOINING_SCRIPT = 0x600;

    private EmailNormalizer() {}

    /** Returns the normalized address in UTF-8. */
    static byte[] normalize(@Nullable String address) {
        String stripped = address == null ? "" : strip(address);
        if (stripped.isEmpty()) {
            throw new InvalidAddressException(Reason.NO_ADDRESS);
        }
        byte[] ascii = printableAscii(stripped);
        return ascii == null ? normalizeAny(stripped).getBytes(StandardCharsets.UTF_8) : ascii;
    }

    /**
     * Returns {@code address} in lower case if all its characters are printable ASCII, otherwise
     * null. This is the case for nearly all addresses, and none of these characters is rejected.
     */
    private static byte @Nullable [] printableAscii(String address) {
        byte[] ascii = new byte[address.length()];
        for (int i = 0; i < ascii.length; i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c > '~') {
                return null;
            }
            ascii[i] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return ascii;
    }

    private static String normalizeAny(String stripped) {
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

    private static String strip(String address) {
        int start = 0;
        int end = address.length();
        while (start < end && CodePoints.isWhiteSpace(address.charAt(start))) {
            start++;
        }
        while (end > start && CodePoints.isWhiteSpace(address.charAt(end - 1))) {
            end--;
        }
        return address.substring(start, end);
    }

    /**
     * Returns the reason to reject an address with {@code codePoint}, or null if the character is
     * allowed. Joiners are not allowed here; {@link #misplacedJoiner} allows some.
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
        return CodePoints.isInvalid(codePoint) ? Reason.INVALID_CHARACTER : null;
    }

    /** Returns whether the character is the zero-width joiner or non-joiner. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200c || codePoint == 0x200d;
    }

    /**
     * Returns the reason to reject a joiner after {@code previous}, or null if it is allowed there.
     * Joiners are the only invisible characters that users type: inside words of Persian, Hindi or
     * Sinhala. After a character before {@link #FIRST_JOINING_SCRIPT}, such as a Latin letter, they
     * have no visible effect.
     */
    private static @Nullable Reason misplacedJoiner(int previous) {
        return previous < FIRST_JOINING_SCRIPT || isJoiner(previous) ? Reason.INVISIBLE_CHARACTER : null;
    }
}
