package dev.trivet.cli;

import dev.trivet.Page;
import dev.trivet.PagedIterable;
import dev.trivet.cli.output.Items;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of a vendor's list is printed, as a mixin. */
public final class Listing {
    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", description = "Prints this many at most; all if not given.")
    private @Nullable Long limit;

    @Option(
            names = "--offset",
            paramLabel = "OFFSET",
            description = "Begins here: a number, or what a list that was interrupted has told.")
    private @Nullable String offset;

    /** Creates the mixin. */
    public Listing(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Returns how many items to ask for at once, where the vendor sends {@code most} at most. */
    public int pageSize(int most) {
        if (limit != null && limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        if (offset != null && (offset.isBlank() || offset.startsWith("-"))) {
            throw new ParameterException(spec.commandLine(), "--offset must be a number, or what a list has told.");
        }
        return limit == null ? most : (int) Math.min(limit, most);
    }

    /**
     * Prints {@code list} page by page.
     *
     * @throws CommandException if the vendor fails; it says how to go on
     */
    public <T> void print(PagedIterable<T> list, Items<T> items) {
        long count = 0;
        String next = offset;
        try (Progress progress = surroundings.terminal().out() ? Progress.none() : Progress.whenLong(surroundings)) {
            for (Page<T> page : (next == null ? list : list.startingAt(next)).pages()) {
                for (T item : page.items()) {
                    items.add(item);
                    count++;
                    if (limit != null && count == limit) {
                        return;
                    }
                }
                items.flush();
                next = page.nextPosition();
                progress.at("Reading", count);
                if (next == null) {
                    return;
                }
            }
        } catch (RuntimeException failure) {
            CommandException told = Failures.inOneSentence(failure);
            boolean canGoOn = count > 0 && next != null && told.exitCode() != ExitCode.OUTPUT;
            throw canGoOn
                    ? told.with(String.format(
                            Locale.ROOT, "Until then %,d were printed. Go on with --offset %s.", count, next))
                    : told;
        }
    }
}
