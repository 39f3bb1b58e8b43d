package dev.trivet.cli;

import dev.trivet.cli.output.ItemFormat;
import java.util.concurrent.Callable;

/** A command that prints items. Its help lists their fields. */
public interface ItemCommand extends Callable<Integer> {
    /** Returns the format of the items. */
    ItemFormat<?> format();
}
