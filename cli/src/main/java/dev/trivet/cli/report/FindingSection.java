package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;

import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import java.util.List;

/** Push Security's findings, by type and state. */
final class FindingSection {
    private FindingSection() {}

    static void write(Html html, FindingStats findings, ReportData.Names names) {
        String lead =
                Numbers.of(findings.open(), findings.all()) + " findings of Push Security are open; they are about "
                        + Numbers.count(findings.busiest().all(), "employee", "employees") + ".";
        Section.open(html, "findings", "Findings", lead, chart(findings), table(findings));
        busiest(html, findings.busiest(), names);
        Section.close(html);
    }

    private static BarChart chart(FindingStats findings) {
        return new BarChart(
                "findings-chart",
                "Findings by type and state",
                List.of(
                        new Part("open", Paint.BAD),
                        new Part("resolved", Paint.GOOD),
                        new Part("other state", Paint.UNKNOWN)),
                findings.types().stream()
                        .map(type -> Bar.of(EnumLabels.of(type.value()), type.open(), type.resolved(), type.other()))
                        .toList());
    }

    private static HtmlTable table(FindingStats findings) {
        return new HtmlTable(
                "Findings, " + Numbers.count(findings.all()) + " in all",
                List.of(text("Type"), number("Open"), number("Resolved"), number("Other"), number("All")),
                findings.types().stream()
                        .map(type -> HtmlTable.row(
                                EnumLabels.of(type.value()),
                                Numbers.count(type.open()),
                                Numbers.count(type.resolved()),
                                Numbers.count(type.other()),
                                Numbers.count(type.all())))
                        .toList(),
                "");
    }

    private static void busiest(Html html, TopN<FindingStats.Owner> busiest, ReportData.Names names) {
        if (busiest.all() > 0) {
            new HtmlTable(
                            "Employees with the most open findings",
                            List.of(text("Name"), number("Open findings")),
                            busiest.shown().stream()
                                    .map(owner -> HtmlTable.row(
                                            names.person(owner.employeeId()), Numbers.count(owner.open())))
                                    .toList(),
                            busiest.rest("employees with as many or fewer"))
                    .write(html);
        }
    }
}
