package dev.trivet.cli;

import dev.trivet.cli.enzoic.EnzoicCommand;
import dev.trivet.cli.listen.ListenCommand;
import dev.trivet.cli.probely.ProbelyCommand;
import dev.trivet.cli.push.PushCommand;
import dev.trivet.cli.report.ReportCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself; what it can do are its subcommands. */
@Command(
        name = "trivet",
        description = "Everyone who works here is watched for exposed credentials.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet sync          the main job; without credentials on a sandbox",
            "  trivet push findings --state open",
            "  trivet COMMAND --help"
        })
public final class TrivetCommand implements Callable<Integer> {
    private static final List<String> COMMANDS =
            List.of("sync", "listen", "report", "push", "enzoic", "probely", "hash", "sandbox", "completion");
    private static final Map<String, String> EXIT_CODES = exitCodes();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private TrivetCommand() {}

    /** Runs the command line and returns the exit code; nothing is thrown, and no stack trace is printed. */
    public static int run(Surroundings surroundings, String... arguments) {
        int exitCode = commandLine(surroundings, arguments).execute(arguments);
        try {
            surroundings.flushResults();
            return exitCode;
        } catch (CommandException unwritten) {
            return exitCode == ExitCode.OUTPUT ? exitCode : told(unwritten, surroundings);
        }
    }

    /**
     * Returns the command with what {@code arguments} need of it: if they begin with a subcommand, the others are left out,
     * because to look at all their classes takes longer than most of them take.
     */
    static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        CommandLine trivet = new CommandLine(new TrivetCommand());
        for (String name : needed(arguments)) {
            trivet.addSubcommand(name, command(name, surroundings));
        }
        equip(trivet, surroundings);
        return trivet.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(surroundings.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((mistake, line) -> usage(mistake))
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> told(Failures.inOneSentence(failure), surroundings));
    }

    private static List<String> needed(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        return COMMANDS.contains(first) ? List.of(first) : COMMANDS;
    }

    /** Makes a subcommand. One that is not asked for is not even loaded. */
    private static Object command(String name, Surroundings surroundings) {
        return switch (name) {
            case "sync" -> new SyncCommand(surroundings);
            case "listen" -> new ListenCommand(surroundings);
            case "report" -> new ReportCommand(surroundings);
            case "push" -> PushCommand.of(surroundings);
            case "enzoic" -> EnzoicCommand.of(surroundings);
            case "probely" -> ProbelyCommand.of(surroundings);
            case "hash" -> new HashCommand(surroundings);
            case "sandbox" -> new SandboxCommand(surroundings);
            case "completion" -> new CompletionCommand(surroundings);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Gives a command, and all below it, what all have in common. */
    private static void equip(CommandLine line, Surroundings surroundings) {
        CommandSpec spec = line.getCommandSpec();
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage()
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES);
        if (surroundings.terminal().columns() > 0) {
            spec.usageMessage().width(Math.max(60, surroundings.terminal().columns()));
        }
        line.getSubcommands().values().forEach(subcommand -> equip(subcommand, surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    private static int usage(ParameterException mistake) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println(sentence(mistake));
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Says what is wrong, and not what stands in an argument: that may be an address. */
    private static String sentence(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(mistake.getMessage());
        }
        String first = unmatched.getUnmatched().get(0);
        if (first.startsWith("-")) {
            return "There is no option " + first.replaceFirst("=.*", "") + ".";
        }
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty()
                ? "There are more arguments than this command takes."
                : "There is no such command. Did you mean " + String.join(" or ", suggestions) + "?";
    }

    private static int told(CommandException end, Surroundings surroundings) {
        surroundings.err().println(end.getMessage());
        return end.exitCode();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("0", "done");
        meanings.put("1", "Trivet has a mistake of its own");
        meanings.put("2", "a mistake in the command line, a base URL or the input; or the answer to a question was no");
        meanings.put("3", "credentials are missing or refused");
        meanings.put("4", "a vendor or the network failed, or the vendor does not know what was asked for");
        meanings.put("5", "the result could not be written");
        meanings.put("130", "interrupted with Ctrl-C");
        return meanings;
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
