package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.PagingOptions;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.Output;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Prints a list from Push Security. Subclasses define the list and its filters.
 *
 * @param <T> the type of the items
 */
abstract class PushListCommand<T> implements ItemCommand {
    /** The vendor's maximum page size. */
    private static final int PAGE_SIZE = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PagingOptions paging;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    /** Returns the list with its filters. */
    abstract PagedIterable<T> list(PushSecurity push, int pageSize);

    /** Returns the format of the items, by default that of the group. */
    @SuppressWarnings("unchecked") // The command is created for the items of its group.
    ItemFormat<T> format(PushLookups lookups) {
        return ((ItemGroup<T>) spec.parent().userObject()).format(lookups);
    }

    @Override
    public final ItemFormat<T> format() {
        return format(new PushLookups(vendors));
    }

    @Override
    public final Integer call() {
        ItemFormat<T> format = format();
        int pageSize = paging.pageSize(PAGE_SIZE, format);
        return output.printList(
                format, items -> paging.print(list(vendors.push(), pageSize), item -> item, format, items));
    }
}
