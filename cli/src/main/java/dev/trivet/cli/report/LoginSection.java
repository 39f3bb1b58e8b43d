package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;

import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import java.util.List;

/** How people log in. */
final class LoginSection {
    private static final List<LoginStats.Kind> KINDS = List.of(LoginStats.Kind.values());

    private LoginSection() {}

    static void write(Html html, LoginStats logins) {
        Section.open(html, "logins", "How people log in", lead(logins), chart(logins), table(logins));
        ways(html, logins);
        Section.close(html);
    }

    private static String lead(LoginStats logins) {
        return Numbers.of(logins.of(LoginStats.Kind.SINGLE_SIGN_ON), logins.accounts())
                + " accounts are logged into by single sign-on alone. Okta SWA counts as single sign-on. Accounts on other apps,"
                + " those that Push Security does not support in full, are not counted on this page.";
    }

    private static BarChart chart(LoginStats logins) {
        return new BarChart(
                "logins-chart",
                "What accounts are logged into with",
                List.of(new Part("accounts", Paint.GOOD)),
                KINDS.stream()
                        .map(kind -> Bar.of(kind.words(), logins.of(kind)))
                        .toList());
    }

    private static HtmlTable table(LoginStats logins) {
        return new HtmlTable(
                "Accounts, " + Numbers.count(logins.accounts()) + " in all",
                List.of(text("Logged into with"), number("Accounts"), number("Share")),
                KINDS.stream()
                        .map(kind -> Section.share(kind.words(), logins.of(kind), logins.accounts()))
                        .toList(),
                "");
    }

    private static void ways(Html html, LoginStats logins) {
        new HtmlTable(
                        "Ways to log in, of " + Numbers.count(logins.accounts(), "account", "accounts")
                                + "; one may have several",
                        List.of(text("Way: provider"), number("Accounts"), number("Share")),
                        logins.ways().shown().stream()
                                .map(way -> Section.share(way.name(), way.accounts(), logins.accounts()))
                                .toList(),
                        logins.ways().rest("rarer ones"))
                .write(html);
    }
}
