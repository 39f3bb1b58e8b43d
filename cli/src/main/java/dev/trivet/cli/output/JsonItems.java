package dev.trivet.cli.output;

import com.squareup.moshi.JsonWriter;
import dev.trivet.cli.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One JSON document: {@code items}, and {@code error}, which is null if all went well. It is printed piece by piece. */
final class JsonItems<T> extends Items<T> {
    private final Surroundings surroundings;
    private final Layout.Json<T> json;
    private final Buffer buffer = new Buffer();
    private final JsonWriter writer = JsonWriter.of(buffer);

    JsonItems(Surroundings surroundings, Layout.Json<T> json) {
        this.surroundings = surroundings;
        this.json = json;
        writer.setIndent("  ");
        write(() -> writer.beginObject().name("items").beginArray());
    }

    @Override
    void put(T item) {
        write(() -> json.write(writer, item));
    }

    @Override
    void handOn() {
        write(writer::flush);
        surroundings.out().print(buffer.readUtf8());
        surroundings.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        write(() -> {
            writer.endArray();
            writer.setSerializeNulls(true);
            writer.name("error").value(error).endObject().flush();
        });
        surroundings.out().println(buffer.readUtf8());
    }

    /** Does what cannot fail, because it writes into memory. */
    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes something. */
    private interface Step {
        void run() throws IOException;
    }
}
