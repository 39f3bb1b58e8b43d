package dev.trivet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the help of a command, like its {@code --help} option, or a topic. */
@Command(
        description = {"Print the help of a command or a topic.", "The topics are exit-codes and environment."},
        footerHeading = "%nExamples:%n",
        footer = {"  trivet help", "  trivet help push findings list", "  trivet help exit-codes"})
final class HelpCommand implements Callable<Integer> {
    /** The topics, each of which is a resource. */
    private static final List<String> TOPICS = List.of("exit-codes", "environment");

    private final CliContext context;

    @Parameters(
            paramLabel = "COMMAND|TOPIC",
            arity = "0..*",
            description = "The command or topic. Without one, the help lists all commands.")
    private List<String> path = List.of();

    HelpCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (path.size() == 1 && TOPICS.contains(path.get(0))) {
            try (InputStream topic = HelpCommand.class.getResourceAsStream("help/" + path.get(0) + ".txt")) {
                context.out().write(Objects.requireNonNull(topic, "topic").readAllBytes());
            }
            return ExitCode.DONE;
        }
        CommandLine command = TrivetCommand.commandLine(new CommandFactory(context), path.toArray(new String[0]));
        for (int i = 0; i < path.size(); i++) {
            CommandLine subcommand = command.getSubcommands().get(path.get(i));
            if (subcommand == null) {
                throw unknown(command, i);
            }
            command = subcommand;
        }
        command.usage(command.getOut());
        return ExitCode.DONE;
    }

    private ParameterException unknown(CommandLine command, int index) {
        String word = path.get(index);
        List<String> topics = index == 0 ? EditDistance.similar(word, TOPICS) : List.of();
        if (!topics.isEmpty()) {
            return new ParameterException(command, "Unknown topic." + EditDistance.suggestion(word, TOPICS));
        }
        Set<String> commands = command.getSubcommands().keySet();
        return index == 0 && EditDistance.similar(word, commands).isEmpty()
                ? new ParameterException(
                        command, "Unknown command or topic. The topics are " + String.join(" and ", TOPICS) + ".")
                : new UnmatchedArgumentException(command, path.subList(index, path.size()));
    }
}
