package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Filters by when something was first seen. */
final class Created {
    @Option(
            names = "--created-after",
            paramLabel = "TIME",
            description = "Keeps what was first seen after this.",
            converter = Time.class)
    private @Nullable Instant after;

    @Option(
            names = "--created-before",
            paramLabel = "TIME",
            description = "Keeps what was first seen before this.",
            converter = Time.class)
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
