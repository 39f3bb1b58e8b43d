package dev.trivet.cli.probely;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.CliContext;
import java.util.Map;
import picocli.CommandLine;

/** The {@code trivet probely} commands. */
public final class ProbelyCommand {
    private ProbelyCommand() {}

    /** Returns {@code trivet probely} with its subcommands. */
    public static CommandLine of(CliContext context) {
        return CommandGroup.of(
                "Update targets at Probely.",
                "trivet probely clear-2fa ID",
                Map.of("clear-2fa", new ClearTwoFactorCommand(context)));
    }
}
