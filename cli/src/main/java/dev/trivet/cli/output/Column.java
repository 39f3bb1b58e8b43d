package dev.trivet.cli.output;

import dev.trivet.client.OpenEnum;
import dev.trivet.client.RawValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of an item: a column of a table or of CSV, or a property of JSON.
 *
 * @param field the name in options, CSV and JSON
 * @param title the heading in a table
 * @param value returns the field's value of an item; null is an empty string in a table and in CSV
 * @param minimumWidth the minimum width in columns of text that is truncated on a narrow terminal,
 *     unless no other column can be omitted
 * @param isId whether the value is an identifier, which is shortened on a narrow terminal
 * @param good the values that are printed in green
 * @param bad the values that are printed in red
 * @param <T> the type of the items
 */
public record Column<T>(
        String field,
        String title,
        Function<? super T, ? extends @Nullable Object> value,
        int minimumWidth,
        boolean isId,
        Set<String> good,
        Set<String> bad) {
    private static final int DEFAULT_MINIMUM_WIDTH = 12;
    private static final int SHORT_ID = 8;
    private static final int DATE = "2026-01-31".length();
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";

    /** Creates a column of text, times or other values. */
    public Column(String field, String title, Function<? super T, ? extends @Nullable Object> value) {
        this(field, title, value, DEFAULT_MINIMUM_WIDTH, false, Set.of(), Set.of());
    }

    /** Returns a column of identifiers. */
    public static <T> Column<T> id(String field, String title, Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>(field, title, value, DEFAULT_MINIMUM_WIDTH, true, Set.of(), Set.of());
    }

    /** Returns a copy with another {@code minimumWidth}. */
    public Column<T> withMinimumWidth(int width) {
        return new Column<>(field, title, value, width, isId, good, bad);
    }

    /** Returns a copy that prints good values in green, and bad ones in red. */
    public Column<T> withStates(Set<String> newGood, Set<String> newBad) {
        return new Column<>(field, title, value, minimumWidth, isId, newGood, newBad);
    }

    /** Returns the cell of {@code item}. */
    Cell cell(T item) {
        Object content = value.apply(item);
        String text = DisplayText.clean(text(content));
        String color = good.contains(text) ? GREEN : bad.contains(text) ? RED : "";
        if (content instanceof Instant) {
            return new Cell(text, text.substring(0, DATE), false, color);
        }
        if (isId && text.length() > SHORT_ID + 1) {
            return new Cell(text, DisplayText.truncate(text, SHORT_ID + 1), false, color);
        }
        boolean isText = content instanceof String || content instanceof Collection<?>;
        return new Cell(text, text, isText && !isId, color);
    }

    /** Returns the value of {@code item} to sort by, or null if it has none. */
    public @Nullable Object sortKey(T item) {
        Object content = value.apply(item);
        if (content == null || content instanceof Number || content instanceof Boolean || content instanceof Instant) {
            return content;
        }
        String text = exactText(content);
        return text.isEmpty() ? null : text;
    }

    /**
     * Compares two results of {@link #sortKey} of one field. The case of text is ignored. Values
     * of different types, as lenient models return them, are compared as text.
     */
    public static int compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x.compareTo(y);
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        String x = a.toString();
        String y = b.toString();
        int ignoringCase = String.CASE_INSENSITIVE_ORDER.compare(x, y);
        return ignoringCase == 0 ? x.compareTo(y) : ignoringCase;
    }

    /** Returns the text of a value for people: yes or no instead of a boolean. */
    static String text(@Nullable Object content) {
        return content instanceof Boolean yes ? yes ? "yes" : "no" : exactText(content);
    }

    /** Returns the text of a value for programs. */
    static String exactText(@Nullable Object content) {
        if (content == null) {
            return "";
        }
        if (content instanceof Collection<?> many) {
            return many.stream().map(Column::exactText).collect(Collectors.joining(", "));
        }
        if (content instanceof OpenEnum constant) {
            return constant.value();
        }
        return content instanceof RawValue<?> raw ? raw.text() : content.toString();
    }

    /**
     * A cell of a table.
     *
     * @param text the complete text
     * @param shortText the text on a narrow terminal
     * @param isFlexible whether the text may be truncated on a narrow terminal
     * @param color the escape sequence of its color, or an empty string
     */
    record Cell(String text, String shortText, boolean isFlexible, String color) {}
}
