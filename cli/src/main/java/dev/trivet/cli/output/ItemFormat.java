package dev.trivet.cli.output;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;

/**
 * How items of one kind are shown.
 *
 * @param columns for people
 * @param json for programs
 * @param <T> the items
 */
public record ItemFormat<T>(List<Column<T>> columns, Json<T> json) {

    /**
     * Writes an item as JSON.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    public interface Json<T> {
        /** Writes one JSON value. */
        void write(JsonWriter writer, T item) throws IOException;
    }
}
