package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Listing;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Layout;
import dev.trivet.cli.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * Prints a list from Push Security. Subclasses choose the list and have its filters.
 *
 * @param <T> what the list holds
 */
abstract class PushListCommand<T> implements Callable<Integer> {
    /** The largest page that the vendor sends. */
    private static final int PAGE = 50;

    private final Layout<T> layout;

    @Mixin
    private final Listing listing;

    @Mixin
    private final Output output;

    @Mixin
    private final Vendors vendors;

    PushListCommand(Surroundings surroundings, Layout<T> layout) {
        this.layout = layout;
        listing = new Listing(surroundings);
        output = new Output(surroundings);
        vendors = new Vendors(surroundings);
    }

    /** Returns the list with its filters. */
    abstract PagedIterable<T> list(PushSecurity push, int pageSize);

    @Override
    public final Integer call() {
        int pageSize = listing.pageSize(PAGE);
        try (vendors) {
            return output.printList(layout, items -> listing.print(list(vendors.push(), pageSize), items));
        }
    }
}
