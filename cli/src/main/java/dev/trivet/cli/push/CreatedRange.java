package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: filters by the time when an item was first seen. */
final class CreatedRange {
    @Option(names = "--created-after", paramLabel = "TIME", description = "List only items first seen after TIME.")
    @Nullable
    Instant after;

    @Option(names = "--created-before", paramLabel = "TIME", description = "List only items first seen before TIME.")
    @Nullable
    Instant before;
}
