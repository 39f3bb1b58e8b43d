package dev.trivet.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The value of a response body, or the failure to read it. Retrofit discards the status and headers
 * of a response if its converter fails.
 *
 * @param <T> the type of the value
 */
final class ParsedBody<T> {
    private final @Nullable T value;
    private final @Nullable Exception failure;

    private ParsedBody(@Nullable T value, @Nullable Exception failure) {
        this.value = value;
        this.failure = failure;
    }

    /** Returns the value that {@code reader} reads, or the failure to read it. */
    static <T> ParsedBody<T> read(Reader<T> reader) {
        try {
            return new ParsedBody<>(reader.read(), null);
        } catch (IOException | RuntimeException e) {
            return new ParsedBody<>(null, e);
        }
    }

    /** Returns the value; null for an empty body or JSON null. */
    @Nullable
    T value() throws IOException {
        if (failure instanceof IOException) {
            throw (IOException) failure;
        }
        if (failure instanceof RuntimeException) {
            throw (RuntimeException) failure;
        }
        return value;
    }

    interface Reader<T> {
        @Nullable
        T read() throws IOException;
    }
}
