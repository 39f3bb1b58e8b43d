package dev.trivet.cli.output;

import com.squareup.moshi.JsonAdapter;
import dev.trivet.cli.CliContext;
import org.jspecify.annotations.Nullable;

/**
 * Prints a JSON value on each line. An entry of the input that failed is an object with {@code
 * failure}, and if the command fails, the last line is an object with {@code error}.
 */
final class JsonLinesWriter<T> extends ItemWriter<T> {
    private final CliContext context;
    private final JsonAdapter<T> adapter;

    JsonLinesWriter(CliContext context, JsonAdapter<T> adapter) {
        this.context = context;
        this.adapter = adapter;
    }

    @Override
    void write(T item) {
        print(adapter.toJson(item));
    }

    @Override
    public void fail(Failure failure) {
        print(CliJson.adapter(FailureLine.class).toJson(new FailureLine(failure)));
    }

    @Override
    void writeBuffered() {
        context.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        if (error != null) {
            print(CliJson.adapter(ErrorLine.class).toJson(new ErrorLine(error)));
        }
    }

    private void print(String json) {
        context.out().println(DisplayText.cleanJson(json));
    }

    /** The line for an entry that failed. */
    public record FailureLine(Failure failure) {}

    /** The line for a command that failed. */
    public record ErrorLine(String error) {}
}
