package dev.trivet.cli.output;

import dev.trivet.cli.CliContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints CSV as in RFC 4180, with a header of field names.
 *
 * <p>A spreadsheet evaluates cells that begin like a formula, and many cells are text that
 * attackers can choose, such as an app's name. Such a cell is prefixed with an apostrophe.
 */
final class CsvWriter<T> extends ItemWriter<T> {
    private static final String LINE_END = "\r\n";
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

    private final CliContext context;
    private final List<Column<T>> columns;

    CsvWriter(CliContext context, List<Column<T>> columns) {
        this.context = context;
        this.columns = columns;
        print(columns.stream().map(Column::field).toList());
    }

    @Override
    void write(T item) {
        print(columns.stream()
                .map(column -> column.value().apply(item))
                .map(value -> value instanceof Number ? value.toString() : safe(Column.exactText(value)))
                .toList());
    }

    private static String safe(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.contains(text.charAt(0));
        return DisplayText.clean(isFormula ? "'" + text : text);
    }

    private void print(List<String> cells) {
        context.out().print(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", LINE_END)));
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void fail(Failure failure) {
        // EntryErrors has printed a message to standard error.
    }

    @Override
    void writeBuffered() {
        context.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        // Errors are printed to standard error.
    }
}
