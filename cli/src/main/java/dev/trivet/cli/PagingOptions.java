package dev.trivet.cli;

import dev.trivet.Page;
import dev.trivet.PagedIterable;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.cli.output.ItemWriter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mixin: the part of a vendor's list to print. */
public final class PagingOptions {
    private final CliContext context;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--limit", order = OptionOrder.LIST, paramLabel = "N", description = "Print at most N items.")
    private @Nullable Long limit;

    @Option(
            names = "--offset",
            order = OptionOrder.LIST,
            paramLabel = "OFFSET",
            description = "Start at OFFSET: a number, or the value that an interrupted run printed.")
    private @Nullable String offset;

    /** Creates the mixin. */
    public PagingOptions(CliContext context) {
        this.context = context;
    }

    /** Returns the page size to request, at most {@code maximum}. */
    public int pageSize(int maximum) {
        if (limit != null && limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        if (offset != null && (offset.isBlank() || offset.startsWith("-"))) {
            throw new ParameterException(
                    spec.commandLine(), "--offset must be a number, or the value that an interrupted run printed.");
        }
        return limit == null ? maximum : (int) Math.min(limit, maximum);
    }

    /**
     * Prints {@code list} page by page.
     *
     * @param converter converts an item of the list to the item to print
     * @throws CommandException if a call fails; the message contains the offset to continue with
     */
    public <S, T> void print(PagedIterable<S> list, Function<? super S, T> converter, ItemWriter<T> items) {
        long count = 0;
        String next = offset;
        try (Progress progress = Progress.withResults(context)) {
            for (Page<S> page : (next == null ? list : list.startingAt(next)).pages()) {
                for (S item : page.items()) {
                    items.add(converter.apply(item));
                    count++;
                    if (limit != null && count == limit) {
                        return;
                    }
                }
                items.flush();
                next = page.nextPosition();
                progress.update("Reading", count);
                if (next == null) {
                    return;
                }
            }
        } catch (RuntimeException failure) {
            CommandException error = ErrorMessages.of(failure);
            throw count == 0 || error.isOutputError() ? error : error.withSentence(progressSoFar(count, next));
        }
    }

    /**
     * Returns a sentence about the progress. The offset is quoted, because it comes from the vendor
     * and may be pasted into a shell.
     */
    private static String progressSoFar(long count, @Nullable String next) {
        String printed = String.format(Locale.ROOT, "Printed %,d so far.", count);
        return next == null ? printed : printed + " Continue with --offset " + DisplayText.shellWord(next) + ".";
    }
}
