package dev.trivet.cli.push;

import dev.trivet.PushResource;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.output.ItemFormat;
import java.util.function.Function;

/**
 * The commands for the items of one type.
 *
 * @param <T> the type of the items
 */
abstract class ItemGroup<T> extends CommandGroup {
    private final Function<PushLookups, ItemFormat<T>> format;
    private final Function<PushSecurity, PushResource<T, ?>> resource;

    ItemGroup(Function<PushLookups, ItemFormat<T>> format, Function<PushSecurity, PushResource<T, ?>> resource) {
        this.format = format;
        this.resource = resource;
    }

    /** Returns the format of the items; {@code lookups} finds the items that they refer to. */
    final ItemFormat<T> format(PushLookups lookups) {
        return format.apply(lookups);
    }

    final PushResource<T, ?> resource(PushSecurity push) {
        return resource.apply(push);
    }
}
