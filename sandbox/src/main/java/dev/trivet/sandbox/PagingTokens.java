package dev.trivet.sandbox;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paging tokens that hold a number and do not show it.
 *
 * <p>The vendor's are opaque. These begin with a letter per list, so that one list's token is refused by another, and a plus
 * sign, so that a client which does not percent-encode them is found out.
 */
final class PagingTokens {

    private static final Pattern TOKEN = Pattern.compile("(.)\\+([0-9a-f]{16})");
    /** Odd, so multiplying by it can be undone. */
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private static final long INVERSE = 0xf1de83e19937733dL;

    private final char list;

    PagingTokens(char list) {
        this.list = list;
    }

    String token(long number) {
        return list + "+" + String.format(Locale.ROOT, "%016x", number * FACTOR);
    }

    /**
     * Returns the number in a token, or 0 when there is no token.
     *
     * @throws Refusal if the token is none of this list's
     */
    long number(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches() || matcher.group(1).charAt(0) != list) {
            throw new Refusal(400, "pagingToken is invalid");
        }
        return Long.parseUnsignedLong(matcher.group(2), 16) * INVERSE;
    }
}
