package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.PagingOptions;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * Prints a list from Push Security. Subclasses define the list and its filters.
 *
 * @param <T> the type of the items
 */
abstract class PushListCommand<T> implements Callable<Integer> {
    /** The vendor's maximum page size. */
    private static final int PAGE_SIZE = 50;

    @Mixin
    private PagingOptions paging;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    /** Returns the format of the items. */
    abstract ItemFormat<T> format();

    /** Returns the list with its filters. */
    abstract PagedIterable<T> list(PushSecurity push, int pageSize);

    @Override
    public final Integer call() {
        int pageSize = paging.pageSize(PAGE_SIZE);
        return output.printList(format(), items -> paging.print(list(vendors.push(), pageSize), item -> item, items));
    }
}
