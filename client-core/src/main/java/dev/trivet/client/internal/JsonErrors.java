package dev.trivet.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The common checks of the adapters, and their messages. */
final class JsonErrors {
    /** A common maximum length of a URL: the name of a property may be a URL. */
    private static final int MAX_NAME_LENGTH = 2_048;

    private static final int MAX_PATH_LENGTH = 1_000;

    private JsonErrors() {}

    /** Reads the name of a property, and rejects a name that is too long. */
    static String nextName(JsonReader reader) throws IOException {
        String name = reader.nextName();
        if (name.length() > MAX_NAME_LENGTH) {
            throw new JsonDataException("A property name has more than " + MAX_NAME_LENGTH + " characters at path "
                    + shortened(reader.getPath()));
        }
        return name;
    }

    private static String shortened(String path) {
        return path.length() <= MAX_PATH_LENGTH
                ? path
                : path.substring(0, MAX_PATH_LENGTH / 2) + "\u2026"
                        + path.substring(path.length() - MAX_PATH_LENGTH / 2);
    }

    /** Rejects a next token of {@code reader} other than {@code token}. */
    static void expect(JsonReader reader, JsonReader.Token token, String expected) throws IOException {
        if (reader.peek() != token) {
            throw unexpected(reader, expected);
        }
    }

    /**
     * Returns the exception for a next token of {@code reader} that is not {@code expected}.
     */
    static JsonDataException unexpected(JsonReader reader, String expected) throws IOException {
        return new JsonDataException("Expected " + expected + " but was " + nameOf(reader.peek()) + " at path "
                + shortened(reader.getPath()));
    }

    /** Returns the name of a kind of JSON value. */
    private static String nameOf(JsonReader.Token token) {
        switch (token) {
            case BEGIN_OBJECT:
                return "an object";
            case BEGIN_ARRAY:
                return "an array";
            case STRING:
                return "a string";
            case NUMBER:
                return "a number";
            case BOOLEAN:
                return "a boolean";
            case NULL:
                return "null";
            default:
                return "the end of the JSON document";
        }
    }

    /**
     * Returns the path of the value that was read last, for a message. It is computed only for
     * errors, because computing the path takes longer than reading the value.
     */
    static String pathOfLastValue(JsonReader reader) throws IOException {
        String path = reader.getPath();
        switch (reader.peek()) {
            case NAME:
            case END_OBJECT:
            case END_DOCUMENT:
                return shortened(path);
            default:
                // In an array, the reader's path is that of the next item.
                int index = path.lastIndexOf('[') + 1;
                int next = Integer.parseInt(path.substring(index, path.length() - 1));
                return shortened(path.substring(0, index) + (next - 1) + "]");
        }
    }

    /** Rejects null, and returns {@code value}. */
    static <T> T nonNull(JsonWriter writer, @Nullable T value) {
        if (value == null) {
            throw new JsonDataException("Expected a value but was null at path " + writer.getPath());
        }
        return value;
    }

    /**
     * Reads one item of a list or map. Null is rejected unless the spec allows it, even if {@code
     * adapter} accepts it.
     */
    static <T> T readItem(JsonReader reader, JsonAdapter<T> adapter) throws IOException {
        if (reader.peek() == JsonReader.Token.NULL && !isNullable(adapter)) {
            throw unexpected(reader, "a value");
        }
        return adapter.fromJson(reader);
    }

    /** Writes one item of a list or map. */
    static <T> void writeItem(JsonWriter writer, JsonAdapter<T> adapter, @Nullable T item) throws IOException {
        adapter.toJson(writer, isNullable(adapter) ? item : nonNull(writer, item));
    }

    private static boolean isNullable(JsonAdapter<?> adapter) {
        return adapter == JsonAdapters.FREE_FORM || adapter instanceof NullableJsonAdapter;
    }
}
