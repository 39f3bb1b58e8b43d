package dev.trivet.sandbox.push;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case-insensitive pattern for e-mail addresses.
 *
 * <ul>
 *   <li>Without an asterisk, it matches anywhere in an address.
 *   <li>With asterisks, it matches the whole address. An asterisk matches any number of characters.
 * </ul>
 *
 * @param literals the strings between the asterisks, in lower case
 */
record AddressPattern(List<String> literals) {

    static AddressPattern of(String pattern) {
        String anchored = pattern.indexOf('*') < 0 ? "*" + pattern + "*" : pattern;
        return new AddressPattern(List.of(anchored.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    /** Does not backtrack, because backtracking over many asterisks takes exponential time. */
    boolean matches(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String lowerCase = address.toLowerCase(Locale.ROOT);
        String first = literals.get(0);
        String last = literals.get(literals.size() - 1);
        int end = lowerCase.length() - last.length();
        if (first.length() > end || !lowerCase.startsWith(first) || !lowerCase.endsWith(last)) {
            return false;
        }
        return containsInOrder(lowerCase.substring(first.length(), end), literals.subList(1, literals.size() - 1));
    }

    private static boolean containsInOrder(String address, List<String> parts) {
        int from = 0;
        for (String part : parts) {
            int at = address.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
