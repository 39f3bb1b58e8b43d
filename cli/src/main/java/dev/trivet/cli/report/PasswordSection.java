package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;

import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import dev.trivet.push.model.FindingType;
import java.util.List;
import java.util.Map;

/** Weak and reused passwords. */
final class PasswordSection {
    private static final List<FindingType> ABOUT_PASSWORDS = List.of(
            FindingType.WEAK_PASSWORD,
            FindingType.REUSED_PASSWORD,
            FindingType.LEAKED_PASSWORD,
            FindingType.STOLEN_CREDENTIALS);

    private PasswordSection() {}

    static void write(Html html, PasswordStats passwords, FindingStats findings, ReportData.Names names) {
        Section.open(html, "passwords", "Weak and reused passwords", lead(passwords), chart(findings), table(findings));
        Section.beside(html, reused(passwords.mostReused(), names), weak(findings));
        Section.close(html);
    }

    private static String lead(PasswordStats passwords) {
        return Numbers.of(passwords.reused(), passwords.different())
                + " passwords log into more than one account: into "
                + Numbers.of(passwords.accountsOfReused(), passwords.accounts())
                + " accounts with a known password. Push Security distinguishes passwords without sending"
                + " them, so that this page contains none.";
    }

    private static BarChart chart(FindingStats findings) {
        return new BarChart(
                "passwords-chart",
                "Open findings about passwords",
                List.of(new Part("open findings", Paint.BAD)),
                ABOUT_PASSWORDS.stream()
                        .map(type -> Bar.of(EnumLabels.of(type.value()), findings.open(type)))
                        .toList());
    }

    private static HtmlTable table(FindingStats findings) {
        return new HtmlTable(
                "Open findings about passwords, of " + Numbers.count(findings.open()) + " open findings",
                List.of(text("Type"), number("Open"), number("Share")),
                ABOUT_PASSWORDS.stream()
                        .map(type -> Section.share(EnumLabels.of(type.value()), findings.open(type), findings.open()))
                        .toList(),
                "");
    }

    private static HtmlTable weak(FindingStats findings) {
        long weak = findings.open(FindingType.WEAK_PASSWORD);
        return new HtmlTable(
                "Why passwords are weak, of " + Numbers.count(weak, "open finding", "open findings")
                        + "; one may have several reasons",
                List.of(text("Reason"), number("Findings"), number("Share")),
                findings.weakReasons().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(reason -> Section.share(EnumLabels.of(reason.getKey()), reason.getValue(), weak))
                        .toList(),
                "");
    }

    private static HtmlTable reused(TopN<PasswordStats.Password> reused, ReportData.Names names) {
        return new HtmlTable(
                "Passwords with the most accounts, of " + Numbers.count(reused.all()) + " that are reused",
                List.of(text("Whose"), number("Accounts")),
                reused.shown().stream()
                        .map(password -> HtmlTable.row(
                                names.person(password.employeeId()) + (password.shared() ? " and others" : ""),
                                Numbers.count(password.accounts())))
                        .toList(),
                reused.rest("passwords with as many accounts or fewer"));
    }
}
