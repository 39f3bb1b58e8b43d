package dev.trivet.cli.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with a caption. The first column contains the row headings.
 *
 * @param caption the caption
 * @param columns the columns, from left to right
 * @param rows the rows, from top to bottom, with a cell for each column
 */
record HtmlTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A column of text, or of numbers, which are aligned right. */
    record Column(String heading, boolean numeric) {
        String className() {
            return numeric ? "number" : "name";
        }
    }

    /** A cell with a note below its text; the note may be empty. */
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

    /** Returns a row with a number and its share of the total. */
    static List<Cell> share(String label, long part, long total) {
        return row(label, Numbers.count(part), Numbers.share(part, total));
    }
}
