package dev.trivet.cli.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Renders the page from the templates in {@code src/main/jte}, which the build compiles, and the
 * style sheet, which the page contains. The template engine escapes all values except the style
 * sheet. The page loads no resources.
 */
final class ReportPage {
    private static final char REPLACEMENT = '\uFFFD';

    private ReportPage() {}

    static String of(ReportMetadata metadata, ReportData data, Optional<Comparison> comparison) {
        return render(
                "report.jte",
                Map.of("metadata", metadata, "data", data, "comparison", comparison, "style", styleSheet()));
    }

    static String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, ReportPage.class.getPackageName())
                .render(template, parameters, html);
        return sanitize(html.toString());
    }

    private static String styleSheet() {
        try (InputStream sheet = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(sheet, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces control characters and unpaired surrogates, which HTML does not allow, and
     * characters that reverse the reading direction, which could disguise a name.
     */
    private static String sanitize(String page) {
        StringBuilder text = new StringBuilder(page.length());
        page.codePoints().forEach(character -> text.appendCodePoint(isAllowed(character) ? character : REPLACEMENT));
        return text.toString();
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> false;
            // Embeddings, overrides and isolates.
            case Character.FORMAT ->
                (character < 0x202a || character > 0x202e) && (character < 0x2066 || character > 0x2069);
            case Character.CONTROL -> character == '\n' || character == '\t';
            default -> true;
        };
    }
}
