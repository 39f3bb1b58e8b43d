package dev.trivet.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others. */
@Command(synopsisSubcommandLabel = "COMMAND")
public final class CommandGroup implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private CommandGroup() {}

    /**
     * Creates a group.
     *
     * @param description one sentence
     * @param example of the most useful of its commands
     * @param commands the commands by their names, in the order in which they are shown
     */
    public static CommandLine of(String description, String example, Map<String, Object> commands) {
        CommandLine group = new CommandLine(new CommandGroup());
        group.getCommandSpec()
                .usageMessage()
                .description(description)
                .footerHeading("%nExample:%n")
                .footer("  " + example);
        commands.forEach(group::addSubcommand);
        return group;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
