package dev.trivet.cli.report;

import java.util.List;
import java.util.stream.Stream;

/** What every section of the page has. */
final class Section {
    private Section() {}

    /** Opens a section that begins with a sentence or two on what it shows. */
    static void open(Html html, String id, String heading, String lead) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading");
        heading(html, id, heading, lead);
    }

    /**
     * Opens a section that begins with a sentence or two, a chart, and the table with its figures:
     * beside each other, below each other on a phone, and on one sheet of paper.
     */
    static void open(Html html, String id, String heading, String lead, BarChart chart, HtmlTable table) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading");
        html.open("div", "class", "opening");
        heading(html, id, heading, lead);
        html.open("div", "class", "columns");
        if (!chart.bars().isEmpty()) {
            chart.write(html);
        }
        table.write(html);
        html.close("div").close("div");
    }

    private static void heading(Html html, String id, String heading, String lead) {
        html.element("h2", heading, "id", id + "-heading");
        html.element("p", lead, "class", "lead");
    }

    static void close(Html html) {
        html.close("section");
    }

    /**
     * Writes tables beside each other, and below each other on a phone; those without rows are left
     * out.
     */
    static void beside(Html html, HtmlTable... tables) {
        html.open("div", "class", "columns");
        Stream.of(tables).filter(table -> !table.rows().isEmpty()).forEach(table -> table.write(html));
        html.close("div");
    }

    /** Returns a row of a table of shares: what, how many, and how much of the whole that is. */
    static List<HtmlTable.Cell> share(String what, long part, long whole) {
        return HtmlTable.row(what, Numbers.count(part), Numbers.share(part, whole));
    }
}
