package dev.trivet.cli.probely;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Surroundings;
import java.util.Map;
import picocli.CommandLine;

/** All that {@code trivet probely} can do. */
public final class ProbelyCommand {
    private ProbelyCommand() {}

    /** Returns {@code trivet probely} with its subcommands. */
    public static CommandLine of(Surroundings surroundings) {
        return CommandGroup.of(
                "Changes targets at Probely.",
                "trivet probely clear-2fa ID",
                Map.of("clear-2fa", new ClearTwoFactorCommand(surroundings)));
    }
}
