package dev.trivet.sandbox;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A partial e-mail address.
 *
 * <ul>
 *   <li>Without an asterisk it may stand anywhere in an address.
 *   <li>With asterisks it is the whole address, and each stands for any characters or none.
 *   <li>Case makes no difference.
 * </ul>
 *
 * @param pieces the texts between the asterisks, in lower case
 */
record AddressPattern(List<String> pieces) {

    static AddressPattern of(String text) {
        String pattern = text.indexOf('*') < 0 ? "*" + text + "*" : text;
        return new AddressPattern(List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    /** Takes time in proportion to the address: no pattern makes it backtrack. */
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
        return holdsInOrder(text.substring(first.length(), end), pieces.subList(1, pieces.size() - 1));
    }

    private static boolean holdsInOrder(String text, List<String> parts) {
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
