package dev.trivet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the version, like the {@code --version} option. */
@Command(description = "Print the version.", footerHeading = "%nExamples:%n", footer = "  trivet version")
final class VersionCommand implements Callable<Integer> {
    private final CliContext context;

    VersionCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        for (String line : TrivetCommand.version()) {
            context.out().println(line);
        }
        return ExitCode.DONE;
    }
}
