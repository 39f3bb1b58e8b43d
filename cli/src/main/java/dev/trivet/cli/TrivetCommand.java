package dev.trivet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; what it can do are its subcommands. */
@Command(
        name = "trivet",
        mixinStandardHelpOptions = true,
        versionProvider = TrivetCommand.Version.class,
        description = "Everyone who works here is watched for exposed credentials.",
        synopsisSubcommandLabel = "COMMAND")
final class TrivetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private TrivetCommand() {}

    /** Runs the command line and returns the exit code; nothing is thrown, and no stack trace is printed. */
    static int run(Surroundings surroundings, String... arguments) {
        return new CommandLine(new TrivetCommand())
                .addSubcommand(new SyncCommand(surroundings))
                .addSubcommand(new SandboxCommand(surroundings))
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((mistake, line) -> usage(mistake))
                .setExecutionExceptionHandler((failure, line, parsed) -> failure(failure, surroundings))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    private static int usage(ParameterException mistake) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println(mistake.getMessage());
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failure(Exception failure, Surroundings surroundings) {
        CommandException told = Failures.inOneSentence(failure);
        surroundings.err().println(told.getMessage());
        return told.exitCode();
    }

    /** Reads the version that the build has written down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Properties properties = new Properties();
            try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
                properties.load(Objects.requireNonNull(file, "version.properties"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new String[] {"trivet " + properties.getProperty("version")};
        }
    }
}
