package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the lines of a Javadoc comment out of a spec's texts, escaped and wrapped. */
final class Javadoc {
    private static final int WIDTH = 104;

    private final List<String> lines = new ArrayList<>();

    /** Adds a paragraph; nothing if the text is null or blank. */
    Javadoc paragraph(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            for (String paragraph : text.strip().split("\\n\\s*\\n", -1)) {
                wrap((lines.isEmpty() ? "" : "<p>") + escape(paragraph), "", !lines.isEmpty());
            }
        }
        return this;
    }

    /** Adds a list of items; nothing if there are none. */
    Javadoc list(List<String> items) {
        if (!items.isEmpty()) {
            lines.add("<ul>");
            for (String item : items) {
                wrap("  <li>" + escape(item), "      ", false);
            }
            lines.add("</ul>");
        }
        return this;
    }

    /** Adds a block tag (at sign, name, argument); nothing if the text is null or blank. */
    Javadoc tag(String tag, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            boolean first = lines.isEmpty() || !lines.get(lines.size() - 1).startsWith("@");
            wrap(tag + " " + escape(text), "    ", first && !lines.isEmpty());
        }
        return this;
    }

    /** Returns the lines as they stand behind the asterisks of a comment. */
    List<String> lines() {
        return lines.stream().map(line -> line.isEmpty() ? "" : " " + line).toList();
    }

    private void wrap(String text, String indentation, boolean blankBefore) {
        if (blankBefore) {
            lines.add("");
        }
        StringBuilder line = new StringBuilder();
        String leading = text.substring(0, text.length() - text.stripLeading().length());
        line.append(leading);
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indentation);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        lines.add(line.toString());
    }

    /** Escapes what HTML, Javadoc and comments give a meaning to; text between back-ticks becomes code. */
    static String escape(String text) {
        String html = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
        return html.replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
