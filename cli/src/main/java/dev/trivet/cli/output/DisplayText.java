package dev.trivet.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Functions for strings that are printed on a terminal. Every string from a vendor passes through
 * them: in a message, in a table, as JSON, or as a word to paste into a shell.
 *
 * <p>A character is zero, one or two columns wide.
 */
public final class DisplayText {
    private static final String ELLIPSIS = "…";
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private DisplayText() {}

    /**
     * Returns {@code text} with spaces in place of characters that would move the cursor, color the
     * screen or change the reading direction.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> clean.appendCodePoint(isHarmless(codePoint) ? codePoint : ' '));
        return clean.toString();
    }

    /**
     * Returns the same JSON with escapes for the characters that {@link #clean} replaces, except
     * line feeds. These characters occur only in strings, where JSON writers leave most of them
     * unescaped.
     */
    public static String cleanJson(String json) {
        StringBuilder clean = new StringBuilder(json.length());
        json.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || isHarmless(codePoint)) {
                clean.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    clean.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return clean.toString();
    }

    /**
     * Returns {@code text} as one word of a shell's command line, quoted if the shell would
     * interpret it differently.
     */
    public static String shellWord(String text) {
        if (PLAIN_WORD.matcher(text).matches()) {
            return text;
        }
        if (text.codePoints().allMatch(DisplayText::isHarmless)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder word = new StringBuilder("$'");
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean printable = octet > ' ' && octet < 0x7f && octet != '\'' && octet != '\\';
            word.append(printable ? String.valueOf((char) octet) : String.format(Locale.ROOT, "\\%03o", octet & 0xff));
        }
        return word.append('\'').toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            // Joiners: some scripts need them.
            case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d;
            default -> true;
        };
    }

    static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** Returns {@code text}, truncated to {@code columns} with an ellipsis if it is wider. */
    static String truncate(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = 0;
        int taken = ELLIPSIS.length();
        while (taken + width(text.codePointAt(end)) <= columns) {
            int codePoint = text.codePointAt(end);
            taken += width(codePoint);
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
