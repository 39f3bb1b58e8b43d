package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Tests the behavior that all commands share. */
class TrivetCommandTest {
    private final CommandRunner trivet = new CommandRunner();

    @TestFactory
    Stream<DynamicTest> help_everyCommand_hasExamplesIn80Columns() {
        List<String> commands = new ArrayList<>();
        collect(commandLine(), "", commands);
        assertThat(commands).hasSizeGreaterThan(40);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest("trivet" + command, () -> {
                    CommandRunner runner = new CommandRunner();
                    assertThat(runner.run((command + " --help").strip().split(" ")))
                            .isZero();
                    assertThat(runner.out())
                            .containsPattern("\nExamples:\n +.*trivet" + command)
                            .contains("\n\nGlobal options:\n")
                            .endsWith("\nSee also: trivet help exit-codes\n")
                            .containsPattern("\n  -h, --help .*\n  -V, --version .*\n\n")
                            .doesNotContain("\n\n\n");
                    assertThat(runner.out().lines()).allMatch(line -> line.length() <= 80);
                }));
    }

    @TestFactory
    Stream<DynamicTest> help_everyGroup_hasOneLinePerCommand() {
        List<String> commands = new ArrayList<>();
        collect(commandLine(), "", commands);
        return commands.stream()
                .filter(group -> commands.stream().anyMatch(command -> command.startsWith(group + " ")))
                .map(group -> DynamicTest.dynamicTest("trivet" + group, () -> {
                    CommandRunner runner = new CommandRunner();
                    runner.run((group + " --help").strip().split(" "));
                    assertThat(runner.out()
                                    .split("\n\nCommands:\n|\n\nGlobal options:", -1)[1]
                                    .lines())
                            .allSatisfy(line -> assertThat(line).matches("  [a-z0-9-]+ +[A-Z].{0,69}\\."));
                }));
    }

    @Test
    void group_noCommand_exits2AndPrintsCommands() {
        assertThat(trivet.run()).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err())
                .contains("Usage: trivet")
                .contains("sync")
                .contains("push")
                .contains("completion");

        assertThat(trivet.run("push", "apps")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err()).contains("Usage: trivet push apps").contains("update");
    }

    @ParameterizedTest
    @CsvSource({
        "help, --help",
        "help sync, sync --help",
        "help push, push --help",
        "help push apps update, push apps update --help",
        "help help, help --help",
    })
    void help_command_printsSameAsOption(String command, String option) {
        CommandRunner expected = new CommandRunner();
        assertThat(expected.run(option.split(" "))).isZero();

        assertThat(trivet.run(command.split(" "))).isZero();

        assertThat(trivet.out()).isEqualTo(expected.out()).startsWith("Usage: trivet");
        assertThat(trivet.err()).isEmpty();
    }

    @Test
    void help_exitCodes_matchConstants() throws IllegalAccessException {
        assertThat(trivet.run("help", "exit-codes")).isZero();

        for (Field code : ExitCode.class.getFields()) {
            assertThat(trivet.out()).containsPattern("\n  " + code.get(null) + " +[A-Z]");
        }
        assertThat(trivet.out().lines().filter(line -> line.matches("  \\d.*")))
                .hasSameSizeAs(ExitCode.class.getFields());
    }

    @Test
    void help_environment_namesEveryVariable() {
        assertThat(trivet.run("help", "environment")).isZero();

        for (VendorSettings vendor : VendorSettings.values()) {
            assertThat(trivet.out()).contains(vendor.variables());
        }
        assertThat(trivet.out())
                .contains(Credentials.WEBHOOK_KEY, Credentials.WEBHOOK_SECRET, Credentials.RATE_LIMIT)
                .contains("TRIVET_CREDENTIALS", "XDG_CONFIG_HOME", "NO_COLOR", "CLICOLOR_FORCE");
        assertThat(trivet.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void help_listCommand_listsFieldsOfItems() {
        assertThat(trivet.run("push", "findings", "list", "--help")).isZero();

        assertThat(trivet.out())
                .contains("\nFields:\n  id, state, type, employee, appType, creationTimestamp, accountId,")
                .contains("weakPasswordReasons");
    }

    @ParameterizedTest
    @CsvSource({
        "auto, , '', false",
        "always, , '', true",
        "never, CLICOLOR_FORCE, 1, false",
        "auto, CLICOLOR_FORCE, 1, true",
        "auto, CLICOLOR_FORCE, 0, false",
        "always, NO_COLOR, 1, true"
    })
    void color_pipe_followsOptionThenEnvironment(String color, @Nullable String name, String value, boolean isColored) {
        if (name != null) {
            trivet.with(name, value);
        }

        assertThat(trivet.run("help", "--color", color)).isZero();

        assertThat(trivet.out().contains("\u001b")).isEqualTo(isColored);
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1, false", "CLICOLOR, 0, false", "TERM, dumb, false", "TERM, xterm, true"})
    void color_terminal_followsEnvironment(String name, String value, boolean isColored) {
        trivet.with(new Terminal(true, true, true, 80)).with(name, value);

        assertThat(trivet.run("--help")).isZero();

        assertThat(trivet.out().contains("\u001b")).isEqualTo(isColored);
    }

    @Test
    void color_unknownValue_isRejectedWithSuggestion() {
        assertThat(trivet.run("version", "--color", "nver")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith("--color must be auto, always or never. Did you mean never?\n");
    }

    @Test
    void option_beforeCommand_isInherited(@TempDir Path folder) {
        String file = folder.resolve("none").toString();

        assertThat(trivet.run("--credentials", file, "push", "apps", "list")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.err()).isEqualTo("Cannot read the credentials file " + file + ": no such file.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "version"})
    void version_optionOrCommand_printsBuildVersion(String argument) {
        assertThat(trivet.run(argument)).isZero();

        assertThat(trivet.out()).matches("trivet \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @CsvSource({"--version", "--help", "completion", "push --help"})
    void output_diskFull_exits5(String arguments) {
        assertThat(trivet.withDiskFullAfter(10).run(arguments.split(" "))).isEqualTo(ExitCode.OUTPUT);

        assertThat(trivet.err())
                .startsWith("Cannot write the output. Is the disk full?")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enzoic subscriptions status alice@example.com --pass=hunter2 | Unknown option --pass.
            push findings list --stat=open                 | Unknown option --stat. Did you mean --state or --sort?
            push findings list --stat open                 | Unknown option --stat. Did you mean --state or --sort?
            sync --profil work                             | Unknown option --profil. Did you mean --profile?
            push blocked-urls add a b alice@example.com     | Too many arguments.
            push alice@example.com                         | Unknown command.
            push employes                                  | Unknown command. Did you mean employees?
            snyc --dry-run                                 | Unknown command. Did you mean sync?
            psh                                            | Unknown command. Did you mean push?
            push emplyees                                  | Unknown command. Did you mean employees?
            push employees lst                             | Unknown command. Did you mean list?
            verison                                        | Unknown command. Did you mean version?
            prober                                         | Unknown command. Did you mean probely?
            frobnicate                                     | Unknown command.
            help snyc                                      | Unknown command. Did you mean sync?
            help exit-code                                 | Unknown topic. Did you mean exit-codes?
            help alice@example.com                         \
            | Unknown command or topic. The topics are exit-codes and environment.
            push findings list --json --csv                | --json and --csv are mutually exclusive.
            report --out                                   | --out requires a value: FILE.
            push employees get                             | ID is required.
            push apps add-label                            | --label and ID are required.
            push apps add-label id --label                 | --label requires a value: NAME.
            help sync alice@example.com                    | Too many arguments.
            """)
    void run_invalidArguments_reportsErrorWithoutValues(String arguments, String message) {
        assertThat(trivet.run(arguments.strip().split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err())
                .startsWith(message + "\n")
                .contains("See: trivet ")
                .doesNotContain("alice", "hunter2");
    }

    @Test
    void commandLine_namedCommand_createsNoOthers() {
        CommandLine trivet = commandLine("push", "employees", "list", "--limit", "1");

        List<String> names = new ArrayList<>();
        collect(trivet, "trivet", names);
        assertThat(names)
                .containsExactly("trivet", "trivet push", "trivet push employees", "trivet push employees list");
    }

    /** Returns the command without credentials and without input; its output is discarded. */
    static CommandLine commandLine(String... arguments) {
        PrintStream discard = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return TrivetCommand.commandLine(
                new CommandFactory(new CliContext(
                        Map.of(),
                        InputStream.nullInputStream(),
                        discard,
                        discard,
                        Terminal.NONE,
                        false,
                        Clock.systemUTC())),
                arguments);
    }

    private static void collect(CommandLine command, String name, List<String> names) {
        names.add(name);
        command.getSubcommands().forEach((child, line) -> collect(line, name + " " + child, names));
    }
}
