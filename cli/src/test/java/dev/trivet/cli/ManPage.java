package dev.trivet.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Converts the AsciiDoc of picocli's generator to roff. AsciidoctorJ does the same, but is slower,
 * because it starts JRuby.
 */
final class ManPage {
    private static final Pattern LINK = Pattern.compile("xref:([a-z0-9-]+)\\.adoc\\[[^]]*]");
    private static final Pattern BOLD = Pattern.compile("(?<![A-Za-z0-9])\\*([^*]+)\\*(?![A-Za-z0-9])");
    private static final Pattern ITALIC = Pattern.compile("(?<![A-Za-z0-9])_(.+?)_(?![A-Za-z0-9])");
    private static final String VERBATIM = "[%hardbreaks]";

    private final StringBuilder page = new StringBuilder();
    private boolean isVerbatim;
    /** True after the title of a section, and after a term. */
    private boolean ignoresBlankLines;

    private ManPage() {}

    /** Returns the page of {@code command}, such as {@code trivet push blocked-urls}. */
    static String ofAsciiDoc(String command, List<String> lines) {
        ManPage converter = new ManPage();
        converter.line(".TH \"" + command.toUpperCase(Locale.ROOT).replaceAll("[ -]", "\\\\-")
                + "\" \"1\" \"\" \"Trivet\" \"Trivet Manual\"");
        converter.line(".nh");
        converter.line(".ad l");
        lines.stream()
                .filter(line -> !line.startsWith("//") && !line.startsWith(":"))
                .forEach(converter::convert);
        converter.section("Exit status");
        converter.line(text("Run *trivet help exit-codes*."));
        converter.section("See also");
        converter.line(seeAlso(command));
        return converter.page.toString();
    }

    private static String seeAlso(String command) {
        String trivet = "\\fBtrivet\\fR(1)";
        return command.contains(" ")
                ? trivet + ", " + text("*" + command.replaceFirst("^trivet ", "trivet help ") + "*")
                : trivet;
    }

    private void convert(String line) {
        if (line.startsWith("== ")) {
            section(line.substring(2).strip().replaceFirst(":$", ""));
        } else if (line.startsWith("= ")) {
            ignoresBlankLines = false;
        } else if (line.equals(VERBATIM)) {
            isVerbatim = true;
            line(".nf");
        } else if (line.isBlank()) {
            if (!isVerbatim && !ignoresBlankLines) {
                line(".PP");
            }
        } else if (isVerbatim) {
            line(escaped(line.substring(2)));
        } else if (line.endsWith("::")) {
            line(".TP");
            line(text(line.substring(0, line.length() - 2)));
            ignoresBlankLines = true;
        } else {
            line(text(line.strip()));
            ignoresBlankLines = false;
        }
    }

    private void section(String title) {
        if (isVerbatim) {
            line(".fi");
            isVerbatim = false;
        }
        line(".SH " + title.toUpperCase(Locale.ROOT));
        ignoresBlankLines = true;
    }

    /** Converts the markup of a line. */
    private static String text(String line) {
        String linked = LINK.matcher(line).replaceAll("*$1*");
        String bold = BOLD.matcher(linked).replaceAll("\u0001$1\u0003");
        String italic = ITALIC.matcher(bold).replaceAll("\u0002$1\u0003");
        return escaped(italic)
                .replace("\u0001", "\\fB")
                .replace("\u0002", "\\fI")
                .replace("\u0003", "\\fR");
    }

    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
