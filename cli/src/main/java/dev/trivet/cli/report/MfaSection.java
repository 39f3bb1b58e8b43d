package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;

import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import java.util.List;

/** Accounts without multi-factor authentication, by app. */
final class MfaSection {
    /** More bars than this would be a wall; the table has more. */
    private static final int BARS = 8;

    private MfaSection() {}

    static void write(Html html, MfaStats mfa, ReportData.Names names) {
        Section.open(html, "mfa", "Accounts without MFA", lead(mfa), chart(mfa, names), table(mfa));
        byApp(html, mfa.apps(), names);
        Section.close(html);
    }

    private static String lead(MfaStats mfa) {
        return Numbers.of(mfa.without(), mfa.accounts()) + " accounts have no multi-factor authentication. Of these "
                + Numbers.count(mfa.without()) + ", a password logs into " + Numbers.count(mfa.passwordWithout())
                + ". Of " + Numbers.of(mfa.unknown(), mfa.accounts()) + " accounts Push Security does not know.";
    }

    private static BarChart chart(MfaStats mfa, ReportData.Names names) {
        return new BarChart(
                "mfa-chart",
                "Apps with the most accounts without MFA",
                List.of(
                        new Part("without MFA, and a password logs in", Paint.BAD),
                        new Part("without MFA, no password", Paint.UNKNOWN)),
                mfa.apps().shown().stream()
                        .limit(BARS)
                        .map(app ->
                                Bar.of(names.app(app), app.passwordWithout(), app.without() - app.passwordWithout()))
                        .toList());
    }

    private static HtmlTable table(MfaStats mfa) {
        return new HtmlTable(
                "Accounts, " + Numbers.count(mfa.accounts()) + " in all",
                List.of(text("Multi-factor authentication"), number("Accounts"), number("Share")),
                List.of(
                        Section.share("Set up", mfa.with(), mfa.accounts()),
                        Section.share("Not set up", mfa.without(), mfa.accounts()),
                        Section.share("Not known", mfa.unknown(), mfa.accounts())),
                "");
    }

    private static void byApp(Html html, TopN<MfaStats.App> apps, ReportData.Names names) {
        if (apps.all() > 0) {
            new HtmlTable(
                            "Accounts without MFA, by app",
                            List.of(
                                    text("App"),
                                    number("Without MFA"),
                                    number("of these, with a password"),
                                    number("All accounts")),
                            apps.shown().stream()
                                    .map(app -> HtmlTable.row(
                                            names.app(app),
                                            Numbers.count(app.without()),
                                            Numbers.count(app.passwordWithout()),
                                            Numbers.count(app.accounts())))
                                    .toList(),
                            apps.rest("apps with as many or fewer"))
                    .write(html);
        }
    }
}
