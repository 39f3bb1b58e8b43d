package dev.trivet.cli.output;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param title the heading
 * @param value returns the column's value of an item; null is printed as an empty string
 * @param <T> the type of the items
 */
public record Column<T>(String title, Function<T, @Nullable Object> value) {

    String text(T item) {
        Object content = value.apply(item);
        if (content == null) {
            return "";
        }
        if (content instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (content instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return content.toString();
    }
}
