package dev.trivet.cli.push;

import dev.trivet.PushResource;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.output.ItemFormat;
import java.util.function.Function;

/**
 * The commands for single items of one type.
 *
 * @param <T> the type of the items
 */
abstract class ItemGroup<T> extends CommandGroup {
    private final ItemFormat<T> format;
    private final Function<PushSecurity, PushResource<T, ?>> resource;

    ItemGroup(ItemFormat<T> format, Function<PushSecurity, PushResource<T, ?>> resource) {
        this.format = format;
        this.resource = resource;
    }

    final ItemFormat<T> format() {
        return format;
    }

    final PushResource<T, ?> resource(PushSecurity push) {
        return resource.apply(push);
    }
}
