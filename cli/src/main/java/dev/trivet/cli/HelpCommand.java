package dev.trivet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the help of a command, like its {@code --help} option. */
@Command(
        description = "Print the help of a command.",
        footerHeading = "%nExamples:%n",
        footer = {"  trivet help", "  trivet help push findings"})
final class HelpCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "The command. Without one, the help lists all commands.")
    private List<String> path = List.of();

    HelpCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine command = TrivetCommand.commandLine(new CommandFactory(context), path.toArray(new String[0]));
        for (int i = 0; i < path.size(); i++) {
            CommandLine subcommand = command.getSubcommands().get(path.get(i));
            if (subcommand == null) {
                throw new UnmatchedArgumentException(command, path.subList(i, path.size()));
            }
            command = subcommand;
        }
        command.usage(command.getOut());
        return ExitCode.DONE;
    }
}
