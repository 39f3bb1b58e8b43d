package dev.trivet.cli.output;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import dev.trivet.cli.CliContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Prints one JSON document incrementally: {@code items}; {@code failures}, the entries of the input
 * that failed; and {@code error}, which is null on success.
 */
final class JsonDocumentWriter<T> extends ItemWriter<T> {
    /**
     * The maximum number of failures that are kept in memory until the items end. Further ones are
     * only counted.
     */
    private static final int MAX_FAILURES = 10_000;

    private static final JsonAdapter<Failure> FAILURE = CliJson.adapter(Failure.class);

    private final CliContext context;
    private final JsonAdapter<T> adapter;
    private final List<Failure> failures = new ArrayList<>();
    private final Buffer buffer = new Buffer();
    private final JsonWriter writer = JsonWriter.of(buffer);
    private long moreFailures;

    JsonDocumentWriter(CliContext context, JsonAdapter<T> adapter) {
        this.context = context;
        this.adapter = adapter;
        writer.setIndent("  ");
        buffer(() -> writer.beginObject().name("items").beginArray());
    }

    @Override
    void write(T item) {
        buffer(() -> adapter.toJson(writer, item));
    }

    @Override
    public void fail(Failure failure) {
        if (failures.size() < MAX_FAILURES) {
            failures.add(failure);
        } else {
            moreFailures++;
        }
    }

    @Override
    void writeBuffered() {
        buffer(writer::flush);
        context.out().print(DisplayText.cleanJson(buffer.readUtf8()));
        context.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        buffer(() -> {
            writer.endArray();
            writer.name("failures").beginArray();
            for (Failure failure : failures) {
                FAILURE.toJson(writer, failure);
            }
            writer.endArray();
            if (moreFailures > 0) {
                writer.name("moreFailures").value(moreFailures);
            }
            writer.setSerializeNulls(true);
            writer.name("error").value(error).endObject().flush();
        });
        context.out().println(DisplayText.cleanJson(buffer.readUtf8()));
    }

    /** Runs a step that cannot fail, because it writes into memory. */
    private static void buffer(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
