package dev.trivet.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML element by element. Every text and every attribute's value is escaped, because this
 * is the only way in: the name of an app or a person cannot become markup.
 */
final class Html {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; its attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        empty(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last, which must be a {@code tag}. */
    Html close(String tag) {
        String last = open.pop();
        if (!last.equals(tag)) {
            throw new IllegalStateException("<" + last + "> is open, and not <" + tag + ">");
        }
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** Writes an element that has no content and no end, such as {@code meta}. */
    Html empty(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    /** Writes an element that holds nothing but a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /**
     * Writes a name that others chose. Whichever way its letters run, the text around it stays in
     * order.
     */
    Html name(String name) {
        return element("bdi", name);
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** Writes the style sheet, which is ours: inside a style element nothing is escaped. */
    Html style(String sheet) {
        out.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    /** Returns the whole page. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open");
        }
        return out.toString();
    }

    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isText(character) ? character : REPLACEMENT);
            }
        });
    }

    /**
     * Says no to what HTML knows no place for, control characters and halves of surrogate pairs,
     * and to the characters that make text read backwards, which only serve to deceive.
     */
    private static boolean isText(int character) {
        if (character >= 0x202a && character <= 0x202e) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> character == '\n' || character == '\t';
            default -> true;
        };
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "bdi",
                    "small",
                    "a",
                    "b",
                    "strong",
                    "span",
                    "time",
                    "code",
                    "td",
                    "th",
                    "text",
                    "rect",
                    "title",
                    "desc" -> false;
            default -> true;
        };
    }
}
