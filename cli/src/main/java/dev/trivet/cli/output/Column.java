package dev.trivet.cli.output;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param title what stands above it
 * @param value takes the column's value from an item; null, and what the vendor left out, is shown
 *     as nothing
 * @param <T> the items
 */
public record Column<T>(String title, Function<T, @Nullable Object> value) {

    String text(T item) {
        Object found = value.apply(item);
        if (found == null) {
            return "";
        }
        if (found instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (found instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return found.toString();
    }
}
