package dev.trivet.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a shell script that completes commands, options and values. */
@Command(
        description = "Print a completion script for bash and zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(trivet completion)                  # for this shell",
            "  trivet completion >> ~/.bash_completion      # for all new bash sessions"
        })
final class CompletionCommand implements Callable<Integer> {
    private final CliContext context;

    CompletionCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().print(AutoComplete.bash("trivet", TrivetCommand.commandLine(new CommandFactory(context))));
        return ExitCode.DONE;
    }
}
