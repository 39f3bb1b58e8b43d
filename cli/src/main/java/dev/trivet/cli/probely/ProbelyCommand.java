package dev.trivet.cli.probely;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Subcommands;
import picocli.CommandLine.Command;

/** The {@code trivet probely} commands. */
@Command(
        name = "probely",
        description = "Update targets at Probely.",
        footer = "  trivet probely targets clear-2fa ocmzqgzWR4Q1")
@Subcommands(ProbelyCommand.TargetsCommand.class)
public final class ProbelyCommand extends CommandGroup {
    @Command(
            name = "targets",
            description = "Update targets.",
            footer = "  trivet probely targets clear-2fa ocmzqgzWR4Q1")
    @Subcommands(ClearTwoFactorCommand.class)
    static final class TargetsCommand extends CommandGroup {}
}
