package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Filters by the time of the first sighting. */
final class Created {
    @Option(
            names = "--created-after",
            paramLabel = "TIME",
            description = "Filter by first seen after this time.",
            converter = InstantConverter.class)
    private @Nullable Instant after;

    @Option(
            names = "--created-before",
            paramLabel = "TIME",
            description = "Filter by first seen before this time.",
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
