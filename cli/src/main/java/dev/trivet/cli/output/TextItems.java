package dev.trivet.cli.output;

import dev.trivet.cli.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table. The first items settle how wide its columns are; on a terminal longer cells are
 * cut, elsewhere they are not, so that other programs find all of it. A single column has no title.
 */
final class TextItems<T> extends Items<T> {
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final Surroundings surroundings;
    private final List<Column<T>> columns;
    private final List<List<String>> waiting = new ArrayList<>();
    private int @Nullable [] widths;

    TextItems(Surroundings surroundings, List<Column<T>> columns) {
        this.surroundings = surroundings;
        this.columns = columns;
    }

    @Override
    void put(T item) {
        waiting.add(columns.stream()
                .map(column -> DisplayText.clean(column.text(item)))
                .toList());
        if (columns.size() == 1) {
            print();
        }
    }

    @Override
    public void fail(Failure failure) {
        // The message on the standard error is enough.
    }

    @Override
    void handOn() {
        print();
        surroundings.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        print();
    }

    private void print() {
        if (waiting.isEmpty()) {
            return;
        }
        if (widths == null) {
            List<String> titles = columns.stream().map(Column::title).toList();
            widths = widths(titles);
            if (columns.size() > 1) {
                String line = row(titles, widths);
                surroundings.out().println(surroundings.colors() ? "\u001b[1m" + line + "\u001b[0m" : line);
            }
        }
        for (List<String> cells : waiting) {
            surroundings.out().println(row(cells, widths));
        }
        waiting.clear();
    }

    private int[] widths(List<String> titles) {
        int[] found = titles.stream().mapToInt(DisplayText::width).toArray();
        for (List<String> cells : waiting) {
            for (int column = 0; column < found.length; column++) {
                found[column] = Math.max(found[column], DisplayText.width(cells.get(column)));
            }
        }
        for (int column = 0; column < found.length; column++) {
            found[column] = Math.min(found[column], WIDEST);
        }
        return found;
    }

    private String row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            boolean last = column == widths.length - 1;
            String cell = cells.get(column);
            if (surroundings.terminal().out() && widths.length > 1) {
                cell = DisplayText.cut(cell, widths[column]);
            }
            line.append(cell);
            if (!last) {
                line.append(" ".repeat(Math.max(0, widths[column] - DisplayText.width(cell))))
                        .append(GAP);
            }
        }
        String text = line.toString().stripTrailing();
        boolean fits = !surroundings.terminal().out() || surroundings.terminal().columns() == 0 || widths.length == 1;
        return fits ? text : DisplayText.cut(text, surroundings.terminal().columns());
    }
}
