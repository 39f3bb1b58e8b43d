package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Filters by when something was last used. */
final class LastUsed {
    @Option(
            names = "--used-after",
            paramLabel = "TIME",
            description = "Filter by last used after this time.",
            converter = InstantConverter.class)
    private @Nullable Instant after;

    @Option(
            names = "--used-before",
            paramLabel = "TIME",
            description = "Filter by last used before this time.",
            converter = InstantConverter.class)
    private @Nullable Instant before;

    @Nullable
    Instant after() {
        return after;
    }

    @Nullable
    Instant before() {
        return before;
    }
}
