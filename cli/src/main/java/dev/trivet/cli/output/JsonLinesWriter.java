package dev.trivet.cli.output;

import com.squareup.moshi.JsonWriter;
import dev.trivet.cli.CliContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Prints a JSON value on each line. An entry of the input without an item is an object with {@code
 * failure}, and what failed in the end is an object with {@code error} on the last line.
 */
final class JsonLinesWriter<T> extends ItemWriter<T> {
    private final CliContext context;
    private final ItemFormat.Json<T> json;

    JsonLinesWriter(CliContext context, ItemFormat.Json<T> json) {
        this.context = context;
        this.json = json;
    }

    @Override
    void put(T item) {
        print(writer -> json.write(writer, item));
    }

    @Override
    public void fail(Failure failure) {
        print(writer -> {
            writer.beginObject().name("failure");
            failure.write(writer);
            writer.endObject();
        });
    }

    @Override
    void handOn() {
        context.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        if (error != null) {
            print(writer -> writer.beginObject().name("error").value(error).endObject());
        }
    }

    private void print(Line line) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            line.write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.out().println(DisplayText.cleanJson(buffer.readUtf8()));
    }

    /** Writes what stands on a line. */
    private interface Line {
        void write(JsonWriter writer) throws IOException;
    }
}
