package dev.trivet.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what makes a shell complete commands, options and values. */
@Command(
        description = {"Prints a script that lets bash and zsh complete what you type.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(trivet completion)                              for this shell",
            "  trivet completion > ~/.local/share/bash-completion/completions/trivet    for each bash"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.out().print(AutoComplete.bash("trivet", TrivetCommand.commandLine(surroundings)));
        return ExitCode.DONE;
    }
}
