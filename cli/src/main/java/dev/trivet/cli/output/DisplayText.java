package dev.trivet.cli.output;

import org.jline.utils.WCWidth;

/** Text as it looks on a terminal, where a character takes no column, one or two. */
public final class DisplayText {
    private static final String CUT = "…";

    private DisplayText() {}

    /** Returns {@code text} without what would move the cursor, colour the screen or turn the reading direction. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> clean.appendCodePoint(isHarmless(codePoint) ? codePoint : ' '));
        return clean.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d; // Joiners: some scripts need them.
            default -> true;
        };
    }

    static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** Returns {@code text}, cut to {@code columns} with a mark at its end if it is wider. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = 0;
        int taken = CUT.length();
        while (taken + width(text.codePointAt(end)) <= columns) {
            int codePoint = text.codePointAt(end);
            taken += width(codePoint);
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end) + CUT;
    }
}
