package dev.trivet.cli;

import dev.trivet.cli.enzoic.EnzoicCommand;
import dev.trivet.cli.listen.ListenCommand;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.cli.probely.ProbelyCommand;
import dev.trivet.cli.push.PushCommand;
import dev.trivet.cli.report.ReportCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code trivet} command and its subcommands. */
@Command(
        name = "trivet",
        description = "Push Security, Enzoic and Probely on the command line.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet sync          # uses an embedded sandbox if no credentials are set",
            "  trivet push findings --state open",
            "  trivet COMMAND --help"
        })
public final class TrivetCommand extends CommandGroup {
    private static final Map<String, Class<?>> COMMANDS = commands();
    private static final Map<String, String> EXIT_CODES = exitCodes();

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("sync", SyncCommand.class);
        commands.put("listen", ListenCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("push", PushCommand.class);
        commands.put("enzoic", EnzoicCommand.class);
        commands.put("probely", ProbelyCommand.class);
        commands.put("hash", HashCommand.class);
        commands.put("sandbox", SandboxCommand.class);
        commands.put("completion", CompletionCommand.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }

    /**
     * Runs the command line and returns the exit code. It throws no exception, and prints no stack
     * trace.
     */
    public static int run(CliContext context, String... arguments) {
        int exitCode;
        try (CommandFactory factory = new CommandFactory(context)) {
            exitCode = commandLine(factory, arguments).execute(arguments);
        }
        try {
            context.flushResults();
            return exitCode;
        } catch (CommandException unwritten) {
            return exitCode == unwritten.exitCode() ? exitCode : report(unwritten, context);
        }
    }

    /**
     * Returns the command with the subcommands that {@code arguments} need. If the first argument
     * is a subcommand, the others are omitted, because creating all of them takes longer than
     * running most of them.
     */
    static CommandLine commandLine(CommandFactory factory, String... arguments) {
        CliContext context = factory.context();
        CommandLine trivet = new CommandLine(TrivetCommand.class, factory);
        for (String name : subcommands(arguments)) {
            trivet.addSubcommand(name, COMMANDS.get(name));
        }
        configure(trivet, context, List.of(arguments));
        OptionConverters.register(trivet);
        return trivet.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(context.hasColors() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((error, line) -> report(error))
                .setExecutionExceptionHandler((failure, line, parsed) -> report(ErrorMessages.of(failure), context));
    }

    private static Collection<String> subcommands(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        return COMMANDS.containsKey(first) ? List.of(first) : COMMANDS.keySet();
    }

    /** Configures a command and the subcommand in {@code arguments}, or all subcommands. */
    private static void configure(CommandLine line, CliContext context, List<String> arguments) {
        CommandSpec spec = line.getCommandSpec();
        OptionConverters.addChoices(spec);
        addHelpOptions(spec);
        spec.usageMessage()
                .sortOptions(false)
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES);
        if (context.terminal().columns() > 0) {
            spec.usageMessage().width(Math.max(60, context.terminal().columns()));
        }
        Map<String, CommandLine> subcommands = line.getSubcommands();
        if (!arguments.isEmpty() && subcommands.containsKey(arguments.get(0))) {
            configure(subcommands.get(arguments.get(0)), context, arguments.subList(1, arguments.size()));
        } else {
            subcommands.values().forEach(subcommand -> configure(subcommand, context, List.of()));
        }
    }

    /** Adds the standard help options of picocli after all other options. */
    private static void addHelpOptions(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .order(OptionOrder.HELP)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .order(OptionOrder.HELP)
                        .description("Print version information and exit.")
                        .build())
                .versionProvider(TrivetCommand::version);
    }

    private static int report(ParameterException error) {
        CommandLine line = error.getCommandLine();
        line.getErr().println(DisplayText.clean(message(error)));
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Returns the message without the value of an argument, which may be an address. */
    private static String message(ParameterException error) {
        if (error.getCause() instanceof TypeConversionException invalid && error.getArgSpec() != null) {
            return OptionConverters.name(error.getArgSpec()) + " " + invalid.getMessage() + ".";
        }
        if (!(error instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(error.getMessage());
        }
        String first = unmatched.getUnmatched().get(0);
        if (first.startsWith("-")) {
            return "Unknown option " + first.replaceFirst("=.*", "") + ".";
        }
        Set<String> commands = unmatched.getCommandLine().getSubcommands().keySet();
        if (commands.isEmpty()) {
            return "Too many arguments.";
        }
        List<String> similar = EditDistance.similar(first, commands);
        return "Unknown command." + (similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?");
    }

    private static int report(CommandException error, CliContext context) {
        if (!error.getMessage().isEmpty()) {
            context.message(error.getMessage());
        }
        return error.exitCode();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("0", "done");
        meanings.put("1", "internal error");
        meanings.put("2", "invalid usage or input, or not confirmed");
        meanings.put("3", "credentials are missing or rejected");
        meanings.put("4", "a server or network error, or an ID was not found");
        meanings.put("5", "the output could not be written");
        meanings.put("130", "interrupted with Ctrl-C");
        meanings.put("141", "the reader of the output exited first, as head does");
        return meanings;
    }

    /** Returns the version from the file that the build filters. */
    private static String[] version() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = TrivetCommand.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(file, "version.properties"));
        }
        return new String[] {"trivet " + properties.getProperty("version")};
    }
}
