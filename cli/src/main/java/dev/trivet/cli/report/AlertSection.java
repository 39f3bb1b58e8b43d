package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.cell;
import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;

import dev.trivet.EmailHash;
import dev.trivet.cli.listen.AlertRecord;
import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import dev.trivet.cli.report.HtmlTable.Cell;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The alerts that {@code trivet listen --record} wrote. */
final class AlertSection {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private AlertSection() {}

    static void write(Html html, Optional<AlertStats> kept, Map<EmailHash, Person> people) {
        if (kept.isEmpty()) {
            Section.open(html, "alerts", "Alerts", "No file of alerts was given.");
            html.open("p").element("code", "trivet listen --record FILE").text(" records them, and ");
            html.element("code", "trivet report --alerts FILE")
                    .text(" shows them here.")
                    .close("p");
        } else {
            AlertStats alerts = kept.get();
            Section.open(html, "alerts", "Alerts", lead(alerts), chart(alerts), table(alerts));
            latest(html, alerts, people);
        }
        Section.close(html);
    }

    private static String lead(AlertStats alerts) {
        String unreadable = alerts.unreadable() == 0
                ? ""
                : " The figures are incomplete: " + Numbers.count(alerts.unreadable(), "line", "lines")
                        + " of the file could not be read.";
        return "Enzoic reported " + alerts.count() + (alerts.all() == 1 ? " exposure of " : " exposures of ")
                + Numbers.count(alerts.people(), "address or user name", "addresses or user names")
                + ". Repeated reports of an exposure of the same address count once." + unreadable;
    }

    private static BarChart chart(AlertStats alerts) {
        return new BarChart(
                "alerts-chart",
                "Exposures by the month in which Enzoic found them",
                List.of(new Part("exposures", Paint.BAD)),
                alerts.latestMonths().shown().stream()
                        .map(month -> Bar.of(MONTH.format(month), alerts.in(month)))
                        .toList());
    }

    private static HtmlTable table(AlertStats alerts) {
        TopN<YearMonth> months = alerts.latestMonths();
        return new HtmlTable(
                "Exposures by month, " + alerts.count() + " in all",
                List.of(text("Month"), number("Exposures"), number("Share")),
                months.shown().stream()
                        .map(month -> Section.share(MONTH.format(month), alerts.in(month), alerts.all()))
                        .toList(),
                months.rest("earlier months"));
    }

    private static void latest(Html html, AlertStats alerts, Map<EmailHash, Person> people) {
        TopN<AlertRecord> latest = alerts.latest();
        new HtmlTable(
                        "The latest exposures, of " + alerts.count(),
                        List.of(text("Who"), text("Found, and the exposure's id")),
                        latest.shown().stream().map(alert -> row(alert, people)).toList(),
                        latest.rest("earlier ones, in the file"))
                .write(html);
    }

    private static List<Cell> row(AlertRecord alert, Map<EmailHash, Person> people) {
        Person person = alert.hash() == null ? null : people.get(alert.hash());
        return List.of(
                person == null ? cell("No matching employee") : new Cell(person.called(), person.address()),
                new Cell(Numbers.day(alert.found()), Objects.requireNonNullElse(alert.exposureId(), "")));
    }
}
