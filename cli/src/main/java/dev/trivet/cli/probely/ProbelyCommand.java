package dev.trivet.cli.probely;

import dev.trivet.cli.CommandGroup;
import picocli.CommandLine.Command;

/** The {@code trivet probely} commands. */
@Command(
        name = "probely",
        description = "Update targets at Probely.",
        footer = "  trivet probely clear-2fa ID",
        subcommands = ClearTwoFactorCommand.class)
public final class ProbelyCommand extends CommandGroup {}
