package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: filters by the time of the first sighting. */
final class CreatedRange {
    @Option(names = "--created-after", paramLabel = "TIME", description = "Filter by first seen after this time.")
    @Nullable
    Instant after;

    @Option(names = "--created-before", paramLabel = "TIME", description = "Filter by first seen before this time.")
    @Nullable
    Instant before;
}
