package dev.trivet.cli.output;

import dev.trivet.cli.CliContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table. The items before the first flush determine the width of its columns. Longer cells
 * are truncated on a terminal only, so that other programs receive complete cells. A single column
 * has no title.
 */
final class TableWriter<T> extends ItemWriter<T> {
    private static final int MAX_WIDTH = 60;
    private static final String GAP = "  ";

    private final CliContext context;
    private final List<Column<T>> columns;
    private final List<List<String>> pending = new ArrayList<>();
    private int @Nullable [] widths;

    TableWriter(CliContext context, List<Column<T>> columns) {
        this.context = context;
        this.columns = columns;
    }

    @Override
    void write(T item) {
        pending.add(columns.stream()
                .map(column -> DisplayText.clean(column.text(item)))
                .toList());
        if (columns.size() == 1) {
            print();
        }
    }

    @Override
    public void fail(Failure failure) {
        // EntryErrors has printed a message to standard error.
    }

    @Override
    void writeBuffered() {
        print();
        context.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        print();
    }

    private void print() {
        if (pending.isEmpty()) {
            return;
        }
        if (widths == null) {
            List<String> titles = columns.stream().map(Column::title).toList();
            widths = widths(titles);
            if (columns.size() > 1) {
                String line = row(titles, widths);
                context.out().println(context.hasColors() ? "\u001b[1m" + line + "\u001b[0m" : line);
            }
        }
        for (List<String> cells : pending) {
            context.out().println(row(cells, widths));
        }
        pending.clear();
    }

    private int[] widths(List<String> titles) {
        int[] found = titles.stream().mapToInt(DisplayText::width).toArray();
        for (List<String> cells : pending) {
            for (int column = 0; column < found.length; column++) {
                found[column] = Math.max(found[column], DisplayText.width(cells.get(column)));
            }
        }
        for (int column = 0; column < found.length; column++) {
            found[column] = Math.min(found[column], MAX_WIDTH);
        }
        return found;
    }

    private String row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            boolean last = column == widths.length - 1;
            String cell = cells.get(column);
            if (context.terminal().out() && widths.length > 1) {
                cell = DisplayText.truncate(cell, widths[column]);
            }
            line.append(cell);
            if (!last) {
                line.append(" ".repeat(Math.max(0, widths[column] - DisplayText.width(cell))))
                        .append(GAP);
            }
        }
        String text = line.toString().stripTrailing();
        boolean unlimited = !context.terminal().out() || context.terminal().columns() == 0 || widths.length == 1;
        return unlimited ? text : DisplayText.truncate(text, context.terminal().columns());
    }
}
