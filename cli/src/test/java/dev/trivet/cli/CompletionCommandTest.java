package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the choice of the completion script, and the scripts in real shells. */
class CompletionCommandTest {
    private static final long TIMEOUT_SECONDS = 60;

    private final CommandRunner trivet = new CommandRunner();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', /bin/zsh, #compdef trivet",
        "'', /bin/bash, #!/usr/bin/env bash",
        "'', '', #!/usr/bin/env bash",
        "zsh, /bin/bash, #compdef trivet",
        "bash, /bin/zsh, #!/usr/bin/env bash",
        "ZSH, '', #compdef trivet"
    })
    void run_argumentOrLoginShell_selectsScript(String argument, String loginShell, String firstLine) {
        trivet.with("SHELL", loginShell);

        assertThat(trivet.run(("completion " + argument).strip().split(" "))).isZero();

        assertThat(trivet.out()).startsWith(firstLine);
    }

    @Test
    void run_unknownShell_exits2() {
        assertThat(trivet.run("completion", "bas")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith("SHELL must be bash or zsh. Did you mean bash?\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            push findings list --state ''      | OPEN RESOLVED
            push employees list --licensed ''  | true false
            push employees update --licensed t | true
            push apps list --color ''          | auto always never
            push fin                           | findings
            enzoic subscriptions r             | remove
            probely targets clear-2fa --region '' | eu us au
            """)
    void completion_bash_completesCommandsAndValues(String words, String completions) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "requires bash");
        trivet.run("completion", "bash");
        Path script = Files.writeString(folder.resolve("completion"), trivet.out() + """
                COMP_WORDS=(trivet %s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE=x; COMP_POINT=1
                _complete_trivet
                echo "${COMPREPLY[@]}"
                """.formatted(words));

        assertThat(output("/bin/bash", script.toString())).isEqualTo(completions + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trivet sy                               | trivet sync
            trivet push fin                         | trivet push findings
            trivet push findings list --state=O     | trivet push findings list --state=OPEN
            trivet push findings list --sort empl   | trivet push findings list --sort employee
            trivet push employees list --licensed t | trivet push employees list --licensed true
            trivet completion z                     | trivet completion zsh
            """)
    void completion_zsh_completesWords(String line, String completed) throws Exception {
        assertThat(completeInZsh(line)).contains(completed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'trivet push '                             | findings  | List and get security findings
            'trivet enzoic subscriptions '             | add       | Subscribe addresses, hashes or domains to alerts
            'trivet push findings list --created-'     | --created-after | List only items first seen after TIME
            'trivet push findings list --state '       | RESOLVED  | OPEN
            """)
    void completion_zsh_showsCandidatesAndDescriptions(String line, String first, String second) throws Exception {
        assertThat(completeInZsh(line)).contains(first, second);
    }

    /** Types {@code line} and a tab into an interactive zsh, and returns the output. */
    private String completeInZsh(String line) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/zsh")), "requires zsh");
        trivet.run("completion", "zsh");
        Path completion = Files.writeString(folder.resolve("completion.zsh"), trivet.out());
        Path script = Files.writeString(folder.resolve("type.zsh"), """
                zmodload zsh/zpty
                export TERM=dumb COLUMNS=120 LINES=60
                zpty shell zsh -f -i
                zpty -w shell "PS1='rea''dy> '; unsetopt beep; LISTMAX=1000; stty columns 120 rows 60"
                zpty -w shell "autoload -U compinit && compinit -u -D && source %s; print loa''ded"
                zpty -r shell text '*loaded*ready> *'
                zpty -w -n shell %s$'\\t'
                zpty -w -n shell $'\\C-a: \\C-e\\n'
                zpty -r shell text '*ready> *'
                print -r -- "$text"
                zpty -d shell
                """.formatted(completion, "'" + line + "'"));
        return output("/bin/zsh", "-f", script.toString());
    }

    private String output(String... command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(shell.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return Files.readString(folder.resolve("output"));
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
