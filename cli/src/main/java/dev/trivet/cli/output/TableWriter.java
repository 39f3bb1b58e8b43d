package dev.trivet.cli.output;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.output.Column.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table. The items before the first flush determine the width of its columns. A single
 * column has no title, and its cells are complete.
 *
 * <p>On a terminal several columns fit its width: first identifiers and times are shortened, then
 * text is truncated, and finally the last columns are omitted, unless the user has selected them.
 * Other programs receive all columns and complete cells.
 */
final class TableWriter<T> extends ItemWriter<T> {
    private static final int MAX_WIDTH = 60;
    private static final int MIN_WIDTH = 4;
    private static final String GAP = "  ";
    private static final String BOLD = "\u001b[1m";
    private static final String RESET = "\u001b[0m";

    private final CliContext context;
    private final List<Column<T>> columns;
    private final boolean isSelected;
    private final List<List<Cell>> pending = new ArrayList<>();
    private @Nullable Layout layout;

    /**
     * Creates a table.
     *
     * @param isSelected whether the user has selected the columns, so that none may be omitted
     */
    TableWriter(CliContext context, List<Column<T>> columns, boolean isSelected) {
        this.context = context;
        this.columns = columns;
        this.isSelected = isSelected;
    }

    @Override
    void write(T item) {
        pending.add(columns.stream().map(column -> column.cell(item)).toList());
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
        if (layout == null) {
            layout = layout();
            if (columns.size() > 1) {
                String titles = row(
                        columns.stream()
                                .map(column -> new Cell(column.title(), column.title(), true, ""))
                                .toList(),
                        layout);
                context.out().println(context.hasColors() ? BOLD + titles + RESET : titles);
            }
        }
        for (List<Cell> cells : pending) {
            context.out().println(row(cells, layout));
        }
        pending.clear();
    }

    private Layout layout() {
        int available = context.terminal().columns();
        if (!context.terminal().out() || available == 0 || columns.size() == 1) {
            int maximum = context.terminal().out() && columns.size() > 1 ? MAX_WIDTH : Integer.MAX_VALUE;
            return new Layout(widths(columns.size(), Cell::text, maximum), false);
        }
        for (int count = columns.size(); count > 0; count--) {
            for (boolean isShort : new boolean[] {false, true}) {
                int[] widths = widths(count, isShort ? Cell::shortText : Cell::text, MAX_WIDTH);
                if (sum(widths) <= available) {
                    return new Layout(widths, isShort);
                }
                if (isShort && (shrink(widths, minimums(widths), available) || isSelected || count == 1)) {
                    shrink(widths, new int[count], available);
                    return new Layout(widths, true);
                }
            }
        }
        throw new IllegalStateException("a table has at least one column");
    }

    /** Returns the widths of the first {@code count} columns. */
    private int[] widths(int count, Function<Cell, String> text, int maximum) {
        int[] widths = new int[count];
        for (int column = 0; column < count; column++) {
            widths[column] = DisplayText.width(columns.get(column).title());
            for (List<Cell> cells : pending) {
                widths[column] = Math.max(widths[column], DisplayText.width(text.apply(cells.get(column))));
            }
            widths[column] = Math.min(widths[column], maximum);
        }
        return widths;
    }

    private int[] minimums(int[] widths) {
        int[] minimums = widths.clone();
        for (int column = 0; column < widths.length; column++) {
            int index = column;
            if (pending.stream().anyMatch(cells -> cells.get(index).isFlexible())) {
                int title = DisplayText.width(columns.get(column).title());
                minimums[column] = Math.min(
                        widths[column], Math.max(title, columns.get(column).minimumWidth()));
            }
        }
        return minimums;
    }

    /**
     * Shrinks the widest columns until all columns fit, and returns whether they do. If not, {@code
     * widths} is unchanged.
     */
    private static boolean shrink(int[] widths, int[] minimums, int available) {
        int[] shrunk = widths.clone();
        while (sum(shrunk) > available) {
            int widest = -1;
            for (int column = 0; column < shrunk.length; column++) {
                boolean canShrink = shrunk[column] > Math.max(MIN_WIDTH, minimums[column]);
                if (canShrink && (widest < 0 || shrunk[column] >= shrunk[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return false;
            }
            shrunk[widest]--;
        }
        System.arraycopy(shrunk, 0, widths, 0, widths.length);
        return true;
    }

    private static int sum(int[] widths) {
        return IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
    }

    private String row(List<Cell> cells, Layout shown) {
        StringBuilder line = new StringBuilder();
        int blanks = 0;
        for (int column = 0; column < shown.widths.length; column++) {
            Cell cell = cells.get(column);
            String text = shown.isShort ? cell.shortText() : cell.text();
            if (context.terminal().out() && columns.size() > 1) {
                text = DisplayText.truncate(text, shown.widths[column]);
            }
            if (!text.isEmpty()) {
                boolean isColored = !cell.color().isEmpty() && context.hasColors();
                line.append(" ".repeat(blanks)).append(isColored ? cell.color() + text + RESET : text);
                blanks = 0;
            }
            blanks += Math.max(0, shown.widths[column] - DisplayText.width(text)) + GAP.length();
        }
        return line.toString();
    }

    /** The widths of the columns that are shown, and whether their cells are short. */
    private static final class Layout {
        private final int[] widths;
        private final boolean isShort;

        Layout(int[] widths, boolean isShort) {
            this.widths = widths;
            this.isShort = isShort;
        }
    }
}
