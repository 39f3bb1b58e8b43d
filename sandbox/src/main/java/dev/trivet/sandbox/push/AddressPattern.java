package dev.trivet.sandbox.push;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case-insensitive pattern for e-mail addresses.
 *
 * <ul>
 *   <li>Without an asterisk, it matches anywhere in an address.
 *   <li>With asterisks, it matches the whole address. Each asterisk matches any characters.
 * </ul>
 *
 * @param pieces the text between the asterisks, in lower case
 */
record AddressPattern(List<String> pieces) {

    static AddressPattern of(String text) {
        String pattern = text.indexOf('*') < 0 ? "*" + text + "*" : text;
        return new AddressPattern(List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    /** Takes linear time, because it does not backtrack. */
    boolean matches(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String text = address.toLowerCase(Locale.ROOT);
        String first = pieces.get(0);
        String last = pieces.get(pieces.size() - 1);
        int end = text.length() - last.length();
        if (first.length() > end || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        return containsInOrder(text.substring(first.length(), end), pieces.subList(1, pieces.size() - 1));
    }

    private static boolean containsInOrder(String text, List<String> parts) {
        int from = 0;
        for (String part : parts) {
            int at = text.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
