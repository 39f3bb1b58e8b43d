package dev.trivet.cli.report;

import java.util.List;

/**
 * A table with a caption: the first column names what a row is about, and heads it.
 *
 * @param caption what the table shows
 * @param columns the columns' headings
 * @param rows the rows from the top, with a cell for each column
 * @param rest what to say below if there is more than the table shows, or an empty text
 */
record FigureTable(String caption, List<Column> columns, List<List<String>> rows, String rest) {
    /** The most rows of a table whose length the data decides. */
    static final int ROWS = 20;

    /** A column: of numbers, which stand right, or of text. */
    record Column(String heading, boolean numeric) {}

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
        html.close("tbody").close("table");
        if (!rest.isEmpty()) {
            html.element("p", rest, "class", "rest");
        }
        html.close("div");
    }

    private void row(Html html, List<String> cells) {
        html.open("tr");
        html.open("th", "scope", "row").name(cells.get(0)).close("th");
        for (int i = 1; i < cells.size(); i++) {
            Column column = columns.get(i);
            html.open("td", "class", className(column));
            if (column.numeric()) {
                html.text(cells.get(i));
            } else {
                html.name(cells.get(i));
            }
            html.close("td");
        }
        html.close("tr");
    }

    private static String className(Column column) {
        return column.numeric() ? "number" : "name";
    }
}
