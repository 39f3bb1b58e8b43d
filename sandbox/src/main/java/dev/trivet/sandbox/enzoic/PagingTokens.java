package dev.trivet.sandbox.enzoic;

import dev.trivet.sandbox.server.HttpError;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Encodes positions as opaque paging tokens.
 *
 * <p>A token starts with the letter of a list, because other lists must reject it. It contains a
 * plus sign, to detect clients that do not percent-encode tokens.
 */
final class PagingTokens {

    private static final Pattern TOKEN = Pattern.compile("(.)\\+([0-9a-f]{16})");
    /** An odd number, and so invertible modulo 2^64. */
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private static final long INVERSE = 0xf1de83e19937733dL;

    private final char list;

    PagingTokens(char list) {
        this.list = list;
    }

    String encode(long position) {
        return list + "+" + String.format(Locale.ROOT, "%016x", position * FACTOR);
    }

    /**
     * Returns the position, or 0 without a token.
     *
     * @throws HttpError 400 if it is not a token of this list
     */
    long decode(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches() || matcher.group(1).charAt(0) != list) {
            throw new HttpError(400, "pagingToken is invalid");
        }
        return Long.parseUnsignedLong(matcher.group(2), 16) * INVERSE;
    }
}
