package dev.trivet.codegen;

import java.util.List;
import java.util.Locale;

/** Formats values as Java source. */
final class JavaLiterals {
    private static final int WIDTH = 120;

    private JavaLiterals() {}

    /** Returns a string literal in ASCII, with its quotes. */
    static String literal(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        literal.append(c);
                    } else {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /**
     * Returns an argument list for a line that starts with {@code prefix}. If the list does not fit
     * on that line or on the next one, each argument is on a separate line.
     */
    static String arguments(String prefix, List<String> arguments) {
        String indentation = " ".repeat(prefix.length() - prefix.stripLeading().length() + 8);
        String line = String.join(", ", arguments);
        if (prefix.length() + line.length() + "();".length() <= WIDTH) {
            return "(" + line + ")";
        }
        if (indentation.length() + line.length() + ");".length() <= WIDTH) {
            return "(\n" + indentation + line + ")";
        }
        return "(\n" + indentation + String.join(",\n" + indentation, arguments) + ")";
    }

    /**
     * Returns the escaped lines of a text block. Only generated tests contain text blocks, because
     * the other generated sources are Java 8.
     */
    static List<String> textBlock(String text) {
        return text.lines()
                .map(line -> {
                    String literal = literal(line);
                    return literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
                })
                .map(line -> line.replace("\"\"\"", "\\\"\"\""))
                .toList();
    }
}
