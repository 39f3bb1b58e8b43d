package dev.trivet.cli.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: filters by the time when an account was last used. */
final class LastUsedRange {
    @Option(names = "--used-after", paramLabel = "TIME", description = "List only accounts last used after TIME.")
    @Nullable
    Instant after;

    @Option(names = "--used-before", paramLabel = "TIME", description = "List only accounts last used before TIME.")
    @Nullable
    Instant before;
}
