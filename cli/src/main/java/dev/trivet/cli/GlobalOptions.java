package dev.trivet.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of {@code trivet} that each subcommand inherits. */
@Command
final class GlobalOptions {
    /** The name of the option that chooses colors; it is also read before the others. */
    static final String COLOR = "--color";

    @Option(
            names = "--credentials",
            scope = ScopeType.INHERIT,
            order = OptionOrder.GLOBAL,
            paramLabel = "FILE",
            description = "Read keys, secrets and base URLs from FILE, a NAME=value on each line.")
    @Nullable
    Path credentials;

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            order = OptionOrder.GLOBAL,
            paramLabel = "NAME",
            description = "Read them from the file of profile NAME: see trivet help environment.")
    @Nullable
    String profile;

    @Option(
            names = "--rate-limit",
            scope = ScopeType.INHERIT,
            order = OptionOrder.GLOBAL,
            paramLabel = "URI",
            description = "Share the rate limits of the keys through the Redis at URI. If it has a password, set"
                    + " TRIVET_RATE_LIMIT instead.")
    @Nullable
    String rateLimit;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            order = OptionOrder.GLOBAL,
            description = "Print each request to standard error, without keys, addresses, hashes and IDs.")
    boolean debug;

    @Option(
            names = COLOR,
            scope = ScopeType.INHERIT,
            order = OptionOrder.GLOBAL,
            paramLabel = "WHEN",
            description = "Use colors: ${COMPLETION-CANDIDATES} (default auto: on a terminal).")
    @Nullable
    ColorChoice color;
}
