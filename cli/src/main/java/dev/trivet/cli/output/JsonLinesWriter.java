package dev.trivet.cli.output;

import com.squareup.moshi.JsonAdapter;
import dev.trivet.cli.CliContext;
import org.jspecify.annotations.Nullable;

/**
 * Prints a JSON object on each line. An entry of the input that failed is an object with {@code
 * failure}, and if the command fails, the last line is an object with {@code error}.
 */
final class JsonLinesWriter<T> extends ItemWriter<T> {
    private static final JsonAdapter<ErrorLine> ERROR = CliJson.adapter(ErrorLine.class);

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
        print(ERROR.toJson(new ErrorLine(failure, null)));
    }

    @Override
    void writeBuffered() {
        context.flushResults();
    }

    @Override
    void end(@Nullable String error) {
        if (error != null) {
            print(ERROR.toJson(new ErrorLine(null, error)));
        }
    }

    private void print(String json) {
        context.out().println(DisplayText.cleanJson(json));
    }

    /** The line for an entry that failed, or for the command; null is omitted. */
    public record ErrorLine(
            @Nullable Failure failure, @Nullable String error) {}
}
