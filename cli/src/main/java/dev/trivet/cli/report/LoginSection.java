package dev.trivet.cli.report;

import static dev.trivet.cli.report.FigureTable.number;
import static dev.trivet.cli.report.FigureTable.text;

import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import java.util.Arrays;
import java.util.List;

/** How people log in. */
final class LoginSection {
    private LoginSection() {}

    static void write(Html html, Logins logins) {
        Section.open(
                html,
                "logins",
                "How people log in",
                Figures.of(logins.of(Logins.Kind.SINGLE_SIGN_ON), logins.accounts())
                        + " accounts are logged into by single sign-on alone. Accounts on other apps, those that Push Security"
                        + " does not support in full, are not counted on this page. Okta SWA counts as single sign-on.");
        List<Logins.Kind> kinds = Arrays.asList(Logins.Kind.values());
        BarChart chart = new BarChart(
                "logins-chart",
                "What accounts are logged into with",
                List.of(new Part("accounts", Paint.GOOD)),
                kinds.stream()
                        .map(kind -> Bar.of(kind.words(), logins.of(kind)))
                        .toList());
        FigureTable table = new FigureTable(
                "Accounts, " + Figures.count(logins.accounts()) + " in all",
                List.of(text("Logged into with"), number("Accounts"), number("Share")),
                kinds.stream()
                        .map(kind -> Section.share(kind.words(), logins.of(kind), logins.accounts()))
                        .toList(),
                "");
        Section.beside(html, chart, table);
        new FigureTable(
                        "Ways to log in, of " + Figures.count(logins.accounts(), "account", "accounts")
                                + "; one may have several",
                        List.of(text("Way: provider"), number("Accounts"), number("Share")),
                        logins.ways().shown().stream()
                                .map(way -> Section.share(way.name(), way.accounts(), logins.accounts()))
                                .toList(),
                        logins.ways().rest("rarer ones"))
                .write(html);
        Section.close(html);
    }
}
