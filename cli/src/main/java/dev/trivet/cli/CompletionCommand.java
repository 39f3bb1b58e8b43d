package dev.trivet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Prints a shell script that completes commands, options and values. */
@Command(
        description = "Print a completion script for bash or zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(trivet completion bash)",
            "  source <(trivet completion zsh)                         # after compinit",
            "  trivet completion bash >> ~/.bash_completion            # for new sessions",
            "  trivet completion zsh > /usr/local/share/zsh/site-functions/_trivet"
        })
final class CompletionCommand implements Callable<Integer> {
    private final CliContext context;

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            description = "bash or zsh. The default is the shell in the variable SHELL, or bash.")
    private @Nullable Shell shell;

    CompletionCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine command = TrivetCommand.commandLine(new CommandFactory(context));
        if (chosen() == Shell.ZSH) {
            context.out().print(ZshCompletion.of("trivet", command));
        } else {
            completeBooleans(command);
            context.out().print(AutoComplete.bash("trivet", command));
        }
        return ExitCode.DONE;
    }

    /**
     * Changes the type of boolean options that take a value to string, because picocli does not
     * complete the values of booleans.
     */
    private static void completeBooleans(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (option.type() == Boolean.class) {
                spec.remove(option);
                spec.addOption(OptionSpec.builder(option.names())
                        .type(String.class)
                        .arity("1")
                        .paramLabel(option.paramLabel())
                        .completionCandidates(option.completionCandidates())
                        .build());
            }
        }
        command.getSubcommands().values().forEach(CompletionCommand::completeBooleans);
    }

    private Shell chosen() {
        if (shell != null) {
            return shell;
        }
        String login = context.variable("SHELL");
        return login != null && login.endsWith("/zsh") ? Shell.ZSH : Shell.BASH;
    }
}
