package dev.trivet.cli.report;

import static dev.trivet.cli.report.FigureTable.number;
import static dev.trivet.cli.report.FigureTable.text;

import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import java.util.List;

/** Push Security's findings, by type and state. */
final class FindingSection {
    private FindingSection() {}

    static void write(Html html, Findings findings, ReportData.Names names) {
        String lead =
                Figures.of(findings.open(), findings.all()) + " findings of Push Security are open; they are about "
                        + Figures.count(findings.busiest().all(), "employee", "employees") + ".";
        Section.open(html, "findings", "Findings", lead, chart(findings), table(findings));
        busiest(html, findings.busiest(), names);
        Section.close(html);
    }

    private static BarChart chart(Findings findings) {
        return new BarChart(
                "findings-chart",
                "Findings by type and state",
                List.of(
                        new Part("open", Paint.BAD),
                        new Part("resolved", Paint.GOOD),
                        new Part("other state", Paint.UNKNOWN)),
                findings.types().stream()
                        .map(type -> Bar.of(Words.of(type.value()), type.open(), type.resolved(), type.other()))
                        .toList());
    }

    private static FigureTable table(Findings findings) {
        return new FigureTable(
                "Findings, " + Figures.count(findings.all()) + " in all",
                List.of(text("Type"), number("Open"), number("Resolved"), number("Other"), number("All")),
                findings.types().stream()
                        .map(type -> FigureTable.row(
                                Words.of(type.value()),
                                Figures.count(type.open()),
                                Figures.count(type.resolved()),
                                Figures.count(type.other()),
                                Figures.count(type.all())))
                        .toList(),
                "");
    }

    private static void busiest(Html html, Ranking<Findings.Owner> busiest, ReportData.Names names) {
        if (busiest.all() > 0) {
            new FigureTable(
                            "Employees with the most open findings",
                            List.of(text("Name"), number("Open findings")),
                            busiest.shown().stream()
                                    .map(owner -> FigureTable.row(
                                            names.person(owner.employeeId()), Figures.count(owner.open())))
                                    .toList(),
                            busiest.rest("employees with as many or fewer"))
                    .write(html);
        }
    }
}
