package dev.trivet.cli.report;

import java.util.List;

/** What every section of the page has. */
final class Section {
    private Section() {}

    /** Opens a section, with its heading and a sentence or two on what it shows. */
    static void open(Html html, String id, String heading, String lead) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading");
        html.element("h2", heading, "id", id + "-heading");
        html.element("p", lead, "class", "lead");
    }

    static void close(Html html) {
        html.close("section");
    }

    /** Writes a chart, and beside it the table with its figures; below it on a phone. */
    static void beside(Html html, BarChart chart, FigureTable table) {
        html.open("div", "class", "columns");
        if (!chart.bars().isEmpty()) {
            chart.write(html);
        }
        table.write(html);
        html.close("div");
    }

    /** Returns a row of a table of shares: what, how many, and how much of the whole that is. */
    static List<String> share(String what, long part, long whole) {
        return List.of(what, Figures.count(part), Figures.share(part, whole));
    }
}
