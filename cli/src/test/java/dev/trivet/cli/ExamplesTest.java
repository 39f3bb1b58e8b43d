package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trivet.EmailHash;
import dev.trivet.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Runs the examples of every command's help with a sandbox, or only parses them. */
class ExamplesTest {
    /**
     * Examples that are only parsed: they run until Ctrl-C, take long, or need files or a real
     * vendor.
     */
    private static final Pattern PARSED_ONLY =
            Pattern.compile("trivet (listen|report|sandbox).*|.* (--employees|--profile|--region) .*");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern SUBSTITUTION = Pattern.compile("source <\\((.*)\\)");

    private final Sandbox sandbox = Sandbox.builder().strict().employees(40).start();
    private final MockWebServer webhook = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        webhook.start();
        webhook.enqueue(new MockResponse());
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
        webhook.shutdown();
    }

    @TestFactory
    Stream<DynamicTest> examples_ofEveryCommand_succeed() {
        List<String> examples = new ArrayList<>();
        collect(TrivetCommandTest.commandLine(), examples);
        assertThat(examples).hasSizeGreaterThan(60);
        return examples.stream()
                .distinct()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    if (PARSED_ONLY.matcher(example).matches()) {
                        String[] words = words(example);
                        CommandLine line = TrivetCommandTest.commandLine(words);
                        assertThatCode(() -> line.parseArgs(words)).doesNotThrowAnyException();
                    } else {
                        run(example);
                    }
                }));
    }

    /** Runs the commands of a pipe one after another. */
    private void run(String example) {
        sandbox.reset();
        sandbox.webhook(webhook.url("/").toString(), "key", "secret");
        Matcher substitution = SUBSTITUTION.matcher(example);
        String pipe = substitution.matches() ? substitution.group(1) : example;
        String input = null;
        for (String command : pipe.split(" \\| ")) {
            CommandRunner runner = new CommandRunner().with(sandbox);
            Matcher file = Pattern.compile(" < (\\S+)").matcher(command);
            if (file.find()) {
                input = file(file.group(1), command);
            }
            if (input == null) {
                // Confirms a destructive command.
                runner.with(new Terminal(true, false, true, 80)).withInput("y\n");
            } else {
                runner.withInput(input);
            }
            int code = runner.run(words(command));
            assertThat(runner.err()).as(command).doesNotContain("failed");
            assertThat(code).as(runner::err).isZero();
            input = runner.out();
        }
    }

    /** Returns the arguments of the first command, without redirections. */
    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replaceAll(" (<|>>?) \\S+| \\|.*", ""));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertThat(words.get(0)).isEqualTo("trivet");
        return words.subList(1, words.size()).toArray(new String[0]);
    }

    private String file(String name, String command) {
        return switch (name) {
            case "addresses.txt" -> "alice@example.com\nbob@example.com\n";
            case "hashes.txt" -> EmailHash.of("alice@example.com").hex() + "\n";
            case "targets.txt" -> sandbox.probelyTargetIds().get(1) + "\n";
            case "ids.txt" -> firstId(command.split(" ")[2]);
            default -> throw new AssertionError(name);
        };
    }

    private String firstId(String noun) {
        CommandRunner runner = new CommandRunner().with(sandbox);
        assertThat(runner.run("push", noun, "list", "--fields", "id", "--limit", "1"))
                .isZero();
        return runner.out();
    }

    /**
     * Collects the examples of the help. A line that ends with a backslash or a pipe continues on
     * the next line.
     */
    private static void collect(CommandLine command, List<String> examples) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        String section =
                help.substring(help.indexOf("Examples:\n") + "Examples:\n".length(), help.indexOf("\nSee also:"));
        for (String line :
                section.replaceAll("\\\\\n +", "").replaceAll("\\|\n +", "| ").split("\n", -1)) {
            if (!line.isBlank()) {
                examples.add(line.replaceAll("\\s+#.*", "").strip().replaceAll(" +", " "));
            }
        }
        command.getSubcommands().values().forEach(subcommand -> collect(subcommand, examples));
    }
}
