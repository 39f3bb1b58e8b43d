package dev.trivet.cli;

import dev.trivet.cli.output.ItemFormat;
import java.util.concurrent.Callable;

/**
 * A command that prints items. Its help lists their fields.
 *
 * @param <T> the type of the items
 */
public interface ItemCommand<T> extends Callable<Integer> {
    /** Returns the format of the items. */
    ItemFormat<T> format();
}
