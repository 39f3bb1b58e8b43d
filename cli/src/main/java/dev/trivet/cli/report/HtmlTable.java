package dev.trivet.cli.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with a caption. The first column names the subject of a row.
 *
 * @param caption what the table shows
 * @param columns the columns' headings
 * @param rows the rows from the top, with a cell for each column
 */
record HtmlTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A column: of numbers, which are aligned right, or of text. */
    record Column(String heading, boolean numeric) {
        String className() {
            return numeric ? "number" : "name";
        }
    }

    /** A cell: a text, and below it another, which is empty if there is nothing to add. */
    record Cell(String text, String note) {}

    static Column text(String heading) {
        return new Column(heading, false);
    }

    static Column number(String heading) {
        return new Column(heading, true);
    }

    static Cell cell(String text) {
        return new Cell(text, "");
    }

    /** Returns a row of cells without notes. */
    static List<Cell> row(String... texts) {
        return Stream.of(texts).map(HtmlTable::cell).toList();
    }

    /** Returns a row with a number and its share of the whole. */
    static List<Cell> share(String label, long part, long whole) {
        return row(label, Numbers.count(part), Numbers.share(part, whole));
    }
}
