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
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
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
            "  trivet push findings list --state open",
            "  trivet help push findings list"
        })
public final class TrivetCommand extends CommandGroup {
    private static final Map<String, Class<?>> COMMANDS = commands();

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
        commands.put("doctor", DoctorCommand.class);
        commands.put("completion", CompletionCommand.class);
        commands.put("help", HelpCommand.class);
        commands.put("version", VersionCommand.class);
        return commands;
    }

    /**
     * Runs the command line and returns the exit code. Exceptions are reported as messages without
     * stack traces.
     */
    public static int run(CliContext environment, String... arguments) {
        CliContext context = environment.withColor(ColorChoice.of(arguments));
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
        factory.options().addTo(trivet.getCommandSpec());
        List<String> rest =
                arguments.length == 0 ? List.of() : List.of(arguments).subList(1, arguments.length);
        for (String name : subcommands(arguments)) {
            trivet.addSubcommand(name, command(Objects.requireNonNull(COMMANDS.get(name)), factory, rest));
        }
        configure(trivet, List.of(arguments));
        OptionConverters.register(trivet);
        return trivet.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(context.hasColors() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setHelpFactory(new HelpLayout(context.terminal().columns()))
                .setParameterExceptionHandler((error, line) -> report(error))
                .setExecutionExceptionHandler((failure, line, parsed) -> report(ErrorMessages.of(failure), context));
    }

    /** Returns a command with the subcommands that {@code arguments} need. */
    private static CommandLine command(Class<?> type, CommandFactory factory, List<String> arguments) {
        CommandLine command = new CommandLine(type, factory);
        Subcommands declared = type.getAnnotation(Subcommands.class);
        if (declared != null) {
            Map<String, Class<?>> types = new LinkedHashMap<>();
            for (Class<?> subcommand : declared.value()) {
                types.put(subcommand.getAnnotation(Command.class).name(), subcommand);
            }
            String first = arguments.isEmpty() ? "" : arguments.get(0);
            List<String> rest = types.containsKey(first) ? arguments.subList(1, arguments.size()) : List.of();
            for (String name : types.containsKey(first) ? Set.of(first) : types.keySet()) {
                command.addSubcommand(name, command(Objects.requireNonNull(types.get(name)), factory, rest));
            }
        }
        return command;
    }

    private static Collection<String> subcommands(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        return COMMANDS.containsKey(first) ? List.of(first) : COMMANDS.keySet();
    }

    /**
     * Configures a command, and its subcommand at the start of {@code arguments} or all of its
     * subcommands.
     */
    private static void configure(CommandLine line, List<String> arguments) {
        CommandSpec spec = line.getCommandSpec();
        OptionConverters.addChoices(spec);
        addHelpOptions(spec);
        Map<String, CommandLine> subcommands = line.getSubcommands();
        if (!arguments.isEmpty() && subcommands.containsKey(arguments.get(0))) {
            configure(subcommands.get(arguments.get(0)), arguments.subList(1, arguments.size()));
        } else {
            subcommands.values().forEach(subcommand -> configure(subcommand, List.of()));
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
            String rule = String.valueOf(invalid.getMessage());
            return OptionConverters.name(error.getArgSpec()) + " " + rule + (rule.endsWith("?") ? "" : ".");
        }
        if (error instanceof MissingParameterException missing) {
            return message(missing);
        }
        if (error instanceof MutuallyExclusiveArgsException) {
            String options = String.valueOf(error.getMessage()).replaceFirst("^Error: (.*) are .*$", "$1");
            return options.replaceFirst(", ([^,]*)$", " and $1") + " are mutually exclusive.";
        }
        if (!(error instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(error.getMessage());
        }
        String first = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        if (first.startsWith("-")) {
            String option = first.replaceFirst("=.*", "");
            Set<String> options = command.getCommandSpec().optionsMap().keySet();
            return "Unknown option " + option + "." + EditDistance.suggestion(option, options);
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? "Too many arguments."
                : "Unknown command." + EditDistance.suggestion(first, commands);
    }

    private static String message(MissingParameterException error) {
        List<ArgSpec> missing = error.getMissing();
        if (String.valueOf(error.getMessage()).startsWith("Missing required parameter for option")) {
            ArgSpec option = missing.get(0);
            return OptionConverters.name(option) + " requires a value: " + option.paramLabel() + ".";
        }
        String names = missing.stream().map(OptionConverters::name).collect(Collectors.joining(" and "));
        return names + (missing.size() == 1 ? " is" : " are") + " required.";
    }

    private static int report(CommandException error, CliContext context) {
        if (!error.getMessage().isEmpty()) {
            context.message(error.getMessage());
        }
        return error.exitCode();
    }

    /** Returns the version from the file that the build filters. */
    static String[] version() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = TrivetCommand.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(file, "version.properties"));
        }
        return new String[] {"trivet " + properties.getProperty("version")};
    }
}
