package dev.trivet.cli.report;

import dev.trivet.push.model.FindingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/**
 * The page: a summary on top, and a section for each question. It needs nothing from anywhere else.
 */
final class ReportPage {
    /** Nothing is loaded and nothing runs, should a name ever pass for markup. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private ReportPage() {}

    static String of(ReportData data) {
        Html html = new Html();
        html.open("html", "lang", "en");
        head(html);
        html.open("body");
        patterns(html);
        header(html, data.source());
        html.open("main");
        summary(html, data);
        PeopleSection.write(html, data.people());
        AlertSection.write(html, data.alerts(), data.names().byHash());
        MfaSection.write(html, data.mfa(), data.names());
        FindingSection.write(html, data.findings(), data.names());
        PasswordSection.write(html, data.passwords(), data.findings(), data.names());
        LoginSection.write(html, data.logins());
        html.close("main");
        html.open("footer");
        html.element(
                "p", "Made by trivet report. This page contains personal data: share it only with those who need it.");
        html.close("footer");
        return html.close("body").close("html").page();
    }

    private static void head(Html html) {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.element("title", "Exposure report");
        html.style(styleSheet());
        html.close("head");
    }

    private static String styleSheet() {
        try (InputStream sheet = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(sheet, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws what charts are painted with: parts of a bar differ in print, and for who sees no
     * colours.
     */
    private static void patterns(Html html) {
        html.open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true");
        html.open("defs");
        pattern(html, "hatched", "6");
        html.element("rect", "", "width", "3", "height", "6");
        html.close("pattern");
        pattern(html, "dotted", "5");
        html.element("circle", "", "cx", "2.5", "cy", "2.5", "r", "1.4");
        html.close("pattern").close("defs").close("svg");
    }

    private static void pattern(Html html, String id, String size) {
        html.open(
                "pattern",
                "id",
                id,
                "width",
                size,
                "height",
                size,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        html.element("rect", "", "width", size, "height", size, "class", "ground");
    }

    private static void header(Html html, ReportMetadata source) {
        html.open("header");
        html.element("h1", "Exposure report");
        html.open("p").text("Employees, accounts and findings from Push Security at ");
        html.element("strong", source.place().push()).text("; who is watched, from Enzoic at ");
        html.element("strong", source.place().enzoic()).text(". Read on ");
        time(html, source.begun());
        if (!Numbers.minute(source.begun()).equals(Numbers.minute(source.finished()))) {
            html.text(" until ");
            time(html, source.finished());
        }
        html.text(". Figures may differ slightly if data changed during the run.")
                .close("p");
        if (source.place().sandbox()) {
            html.open("p", "class", "note").element("strong", "These people are fictitious.");
            html.text(" No credentials were found, so this is the embedded sandbox, after a trivet sync.")
                    .close("p");
        }
        html.close("header");
    }

    private static void time(Html html, Instant time) {
        html.element("time", Numbers.minute(time), "datetime", time.toString());
    }

    private static void summary(Html html, ReportData data) {
        PeopleStats people = data.people();
        MfaStats mfa = data.mfa();
        FindingStats findings = data.findings();
        PasswordStats passwords = data.passwords();
        html.open("nav", "class", "cards", "aria-label", "Summary");
        card(html, "people", people.watched(), people.employees(), "people are watched");
        data.alerts()
                .ifPresentOrElse(
                        alerts -> card(
                                html,
                                "alerts",
                                alerts.count(),
                                "exposures reported by Enzoic"
                                        + (alerts.isComplete() ? "" : "; part of the file could not be read")),
                        () -> card(html, "alerts", "–", "exposures: no file of alerts was given"));
        card(html, "mfa", mfa.without(), mfa.accounts(), "accounts have no MFA");
        card(html, "findings", findings.open(), findings.all(), "findings are open");
        card(html, "passwords", passwords.reused(), passwords.different(), "passwords are reused");
        card(
                html,
                "passwords",
                findings.open(FindingType.WEAK_PASSWORD),
                findings.open(),
                "open findings are about a weak password");
        html.close("nav");
    }

    private static void card(Html html, String section, long part, long whole, String words) {
        card(html, section, Numbers.count(part), "of " + Numbers.count(whole) + " " + words);
    }

    private static void card(Html html, String section, String figure, String words) {
        html.open("a", "class", "card", "href", "#" + section);
        html.element("strong", figure).text(" ").element("span", words).close("a");
    }
}
