package dev.trivet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: {@link ListOptions} and {@code --offset}, for lists that a vendor returns in pages. */
public final class PagingOptions extends ListOptions {
    @Option(
            names = "--offset",
            order = OptionOrder.LIST,
            paramLabel = "OFFSET",
            description = "Start at OFFSET: a number, or the value that an interrupted run printed.")
    private @Nullable String offset;

    /** Creates the mixin. */
    public PagingOptions(CliContext context) {
        super(context);
    }

    @Override
    @Nullable
    String offset() {
        return offset;
    }
}
