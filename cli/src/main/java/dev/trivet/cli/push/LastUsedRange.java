package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: filters by the time of the last use. */
final class LastUsedRange {
    @Option(names = "--used-after", paramLabel = "TIME", description = "Filter by last used after this time.")
    @Nullable
    Instant after;

    @Option(names = "--used-before", paramLabel = "TIME", description = "Filter by last used before this time.")
    @Nullable
    Instant before;
}
