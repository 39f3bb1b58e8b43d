package dev.trivet.cli;

import dev.trivet.Page;
import dev.trivet.PagedIterable;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mixin: the part of a vendor's list to print, and its order. */
public class ListOptions {
    private final CliContext context;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--limit", order = OptionOrder.LIST, paramLabel = "N", description = "Print at most N items.")
    private @Nullable Long limit;

    @Option(
            names = "--sort",
            order = OptionOrder.LIST,
            paramLabel = "FIELD",
            description = "Sort by FIELD. The whole list is read before the first item is printed.")
    private @Nullable String sort;

    @Option(
            names = "--order",
            order = OptionOrder.LIST,
            paramLabel = "ORDER",
            description = "Order of --sort: ${COMPLETION-CANDIDATES} (default asc).")
    private @Nullable Order order;

    /** Creates the mixin. */
    public ListOptions(CliContext context) {
        this.context = context;
    }

    /**
     * Checks the options, and returns the page size to request, at most {@code maximum}.
     *
     * @throws ParameterException if an option is invalid
     */
    public final int pageSize(int maximum, ItemFormat<?> format) {
        check(limit == null || limit > 0, "--limit must be at least 1");
        check(order == null || sort != null, "--order requires --sort");
        String start = offset();
        check(
                start == null || !(start.isBlank() || start.startsWith("-")),
                "--offset must be a number, or the value that an interrupted run printed");
        if (sort != null) {
            Column<?> unused = format.field(spec, "--sort", sort);
        }
        return limit == null || sort != null ? maximum : (int) Math.min(limit, maximum);
    }

    /** Returns the position of the first item, or null for the start of the list. */
    @Nullable
    String offset() {
        return null;
    }

    /** Rejects the command line with the message {@code rule} unless it is {@code valid}. */
    private void check(boolean valid, String rule) {
        if (!valid) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    /**
     * Prints {@code list} page by page, or sorted after all of it is read. Items without a value of
     * the field are the last ones in both orders.
     *
     * @param converter converts an item of the list to the item to print
     * @throws CommandException if a call for an unsorted list fails; after the first page, the
     *     message contains the offset to continue with
     */
    public final <S, T> void print(
            PagedIterable<S> list, Function<? super S, T> converter, ItemFormat<T> format, ItemWriter<T> items) {
        if (sort == null) {
            printPages(list, converter, items);
            return;
        }
        Column<T> field = format.field(spec, "--sort", sort);
        List<T> sorted = new ArrayList<>();
        String start = offset();
        try (Progress progress = Progress.delayed(context)) {
            for (Page<S> page : (start == null ? list : list.startingAt(start)).pages()) {
                page.items().forEach(item -> sorted.add(converter.apply(item)));
                progress.update("Reading", sorted.size());
            }
        }
        Comparator<Object> values = order == Order.DESC ? (a, b) -> Column.compare(b, a) : Column::compare;
        sorted.sort(Comparator.comparing(field::sortKey, Comparator.nullsLast(values)));
        sorted.stream().limit(limit == null ? Long.MAX_VALUE : limit).forEach(items::add);
    }

    private <S, T> void printPages(PagedIterable<S> list, Function<? super S, T> converter, ItemWriter<T> items) {
        long count = 0;
        String next = offset();
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

    /** The order of a sorted list. */
    enum Order {
        ASC,
        DESC;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
