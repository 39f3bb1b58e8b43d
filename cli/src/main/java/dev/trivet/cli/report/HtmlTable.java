package dev.trivet.cli.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with a caption: the first column names what a row is about, and heads it.
 *
 * @param caption what the table shows
 * @param columns the columns' headings
 * @param rows the rows from the top, with a cell for each column
 * @param rest what to say below if there is more than the table shows, or an empty text
 */
record HtmlTable(String caption, List<Column> columns, List<List<Cell>> rows, String rest) {
    /** The most rows of a table whose length the data decides. */
    static final int ROWS = 20;

    /** A column: of numbers, which stand right, or of text. */
    record Column(String heading, boolean numeric) {}

    /** A cell: a text, and below it another, which is empty if there is nothing to add. */
    record Cell(String text, String note) {}

    static Cell cell(String text) {
        return new Cell(text, "");
    }

    /** Returns a row of cells without notes. */
    static List<Cell> row(String... texts) {
        return Stream.of(texts).map(HtmlTable::cell).toList();
    }

    static Column text(String heading) {
        return new Column(heading, false);
    }

    static Column number(String heading) {
        return new Column(heading, true);
    }

    void write(Html html) {
        // What is too wide for a phone scrolls by itself, with the keyboard too.
        html.open("div", "class", "table", "tabindex", "0", "role", "group", "aria-label", caption);
        html.open("table").element("caption", caption);
        html.open("thead").open("tr");
        for (Column column : columns) {
            html.element("th", column.heading(), "scope", "col", "class", className(column));
        }
        html.close("tr").close("thead").open("tbody");
        rows.forEach(row -> row(html, row));
        if (rows.isEmpty()) {
            String all = Integer.toString(columns.size());
            html.open("tr").element("td", "None", "colspan", all).close("tr");
        }
        html.close("tbody").close("table");
        if (!rest.isEmpty()) {
            html.element("p", rest, "class", "rest");
        }
        html.close("div");
    }

    private void row(Html html, List<Cell> cells) {
        html.open("tr").open("th", "scope", "row");
        content(html, cells.get(0));
        html.close("th");
        for (int i = 1; i < cells.size(); i++) {
            html.open("td", "class", className(columns.get(i)));
            content(html, cells.get(i));
            html.close("td");
        }
        html.close("tr");
    }

    private static void content(Html html, Cell cell) {
        html.name(cell.text());
        if (!cell.note().isEmpty()) {
            html.text(" ").open("small").name(cell.note()).close("small");
        }
    }

    private static String className(Column column) {
        return column.numeric() ? "number" : "name";
    }
}
