package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a Javadoc comment. Text from the document is escaped and wrapped, and its Markdown
 * is rendered: code, emphasis, links and lists.
 */
final class Javadoc {
    /** The width without indentation. A comment in a nested class fits in 100 columns. */
    private static final int WIDTH = 88;

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((https?://[^\\s()\"]+)\\)");
    private static final Pattern AUTOLINK = Pattern.compile("&lt;(https?://[^\\s<>\"]+?)&gt;");
    private static final Pattern STRONG = Pattern.compile("(?<![\\w*])\\*\\*(?=\\w)([^*]*\\w[.!?]?)\\*\\*(?![\\w*])");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*(?=\\w)([^*]*\\w[.!?]?)\\*(?![\\w*])");
    private static final Pattern ITEM = Pattern.compile("\\s*[-*] +(.*)");

    private final List<String> lines = new ArrayList<>();

    /** Adds the paragraphs and lists of a text. A null or blank text is ignored. */
    Javadoc paragraph(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            for (String paragraph : text.strip().split("\\n\\s*\\n", -1)) {
                addParagraph(paragraph);
            }
        }
        return this;
    }

    private void addParagraph(String paragraph) {
        List<String> text = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : paragraph.split("\\n", -1)) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                items.add(item.group(1));
            } else if (items.isEmpty()) {
                text.add(line);
            } else {
                items.add(items.remove(items.size() - 1) + "\n" + line);
            }
        }
        if (!text.isEmpty()) {
            wrap((lines.isEmpty() ? "" : "<p>") + escape(String.join("\n", text)), "", !lines.isEmpty());
        }
        list(items);
    }

    /** Adds a list. An empty list is ignored. */
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

    /** Adds a block tag with a text. A null or blank text is ignored. */
    Javadoc tag(String tag, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            boolean first = lines.stream().noneMatch(line -> line.startsWith("@"));
            wrap(tag + " " + escape(text), "    ", first && !lines.isEmpty());
        }
        return this;
    }

    /** Returns the lines without the asterisks of the comment. */
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

    /** Escapes the syntax of HTML, Javadoc and comments, and renders inline Markdown. */
    static String escape(String text) {
        String html = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
        StringBuilder rendered = new StringBuilder();
        Matcher code = CODE.matcher(html);
        int end = 0;
        while (code.find()) {
            rendered.append(render(html.substring(end, code.start())))
                    .append("<code>")
                    .append(code.group(1))
                    .append("</code>");
            end = code.end();
        }
        return rendered.append(render(html.substring(end))).toString();
    }

    private static String render(String html) {
        String linked = LINK.matcher(html).replaceAll("<a href=\"$2\">$1</a>");
        String autolinked = AUTOLINK.matcher(linked).replaceAll("<a href=\"$1\">$1</a>");
        String strong = STRONG.matcher(autolinked).replaceAll("<strong>$1</strong>");
        return EMPHASIS.matcher(strong).replaceAll("<em>$1</em>");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
