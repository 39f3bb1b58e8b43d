package dev.trivet.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The options of {@code trivet} that each subcommand inherits. They are not annotated, because
 * reading annotations takes a noticeable part of the time of a short command.
 */
final class GlobalOptions {
    /** The name of the option that chooses colors; it is also read before the others. */
    static final String COLOR = "--color";

    private final OptionSpec credentials = option(
            "--credentials",
            Path.class,
            "FILE",
            "Read keys, secrets and base URLs from FILE, a NAME=value on each line.");
    private final OptionSpec profile = option(
            "--profile",
            String.class,
            "NAME",
            "Read keys, secrets and base URLs from the credentials file of profile NAME: see trivet help environment.");
    private final OptionSpec rateLimit = option(
            "--rate-limit",
            String.class,
            "URI",
            "Share the rate limits of the keys through the Redis at URI. If it has a password, set TRIVET_RATE_LIMIT"
                    + " instead.");
    private final OptionSpec debug = option(
            "--debug",
            Boolean.TYPE,
            "",
            "Print each request to standard error, without keys, addresses, hashes or IDs.");
    private final OptionSpec color = option(
            COLOR, ColorChoice.class, "WHEN", "Use colors: ${COMPLETION-CANDIDATES} (default auto: on a terminal).");

    private static OptionSpec option(String name, Class<?> type, String label, String description) {
        OptionSpec.Builder option = OptionSpec.builder(name)
                .type(type)
                .scopeType(ScopeType.INHERIT)
                .order(OptionOrder.GLOBAL)
                .description(description);
        return label.isEmpty()
                ? option.build()
                : option.arity("1").paramLabel(label).build();
    }

    /** Adds the options to {@code trivet}, before its subcommands. */
    void addTo(CommandSpec trivet) {
        trivet.addOption(credentials)
                .addOption(profile)
                .addOption(rateLimit)
                .addOption(debug)
                .addOption(color);
    }

    @Nullable
    Path credentials() {
        return credentials.getValue();
    }

    @Nullable
    String profile() {
        return profile.getValue();
    }

    @Nullable
    String rateLimit() {
        return rateLimit.getValue();
    }

    boolean isDebug() {
        return Boolean.TRUE.equals(debug.getValue());
    }
}
