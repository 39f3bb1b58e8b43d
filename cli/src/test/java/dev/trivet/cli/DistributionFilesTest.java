package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class DistributionFilesTest {
    @TempDir
    private Path folder;

    @Test
    void main_manPages_documentEveryCommandAndOption() throws IOException {
        DistributionFiles.main(new String[] {folder.toString()});

        assertDocumented(TrivetCommandTest.commandLine(), "trivet");
    }

    private void assertDocumented(CommandLine command, String name) throws IOException {
        String page = Files.readString(folder.resolve("man/man1/" + name + ".1"));
        assertThat(page)
                .startsWith(".TH ")
                .contains(
                        "\n.SH NAME\n",
                        "\n.SH SYNOPSIS\n",
                        "\n.SH OPTIONS\n",
                        "\n.SH EXAMPLES\n",
                        "\n.SH EXIT STATUS\n")
                .doesNotContain("xref:", "::\n", "*\\-\\-", "[%", "== ");
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(page).contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR");
        }
        for (Map.Entry<String, CommandLine> subcommand :
                command.getSubcommands().entrySet()) {
            assertThat(page).contains("\n\\fB" + (name + "-" + subcommand.getKey()).replace("-", "\\-") + "\\fR\n");
            assertDocumented(subcommand.getValue(), name + "-" + subcommand.getKey());
        }
    }

    @Test
    void main_completions_equalOutputOfCommand() throws IOException {
        DistributionFiles.main(new String[] {folder.toString()});

        for (String shell : new String[] {"bash", "zsh"}) {
            CommandRunner trivet = new CommandRunner();
            assertThat(trivet.run("completion", shell)).isZero();
            String name = shell.equals("zsh") ? "_trivet" : "trivet.bash";
            assertThat(folder.resolve("completions").resolve(name)).hasContent(trivet.out());
        }
    }

    @Test
    void ofAsciiDoc_markup_becomesRoff() {
        assertThat(ManPage.ofAsciiDoc("trivet-x", """
                        // a comment
                        :doctype: manpage
                        = trivet-x(1)

                        == Options

                        *-h*, *--help*_=FIELD,..._::
                          .Sets PUSH_API_KEY to a\\b.

                        ==  Examples:

                        [%hardbreaks]
                          trivet x '*' _a_
                        """.lines().toList())).contains("""
                        .SH OPTIONS
                        .TP
                        \\fB\\-h\\fR, \\fB\\-\\-help\\fR\\fI=FIELD,...\\fR
                        \\&.Sets PUSH_API_KEY to a\\eb.
                        .PP
                        .SH EXAMPLES
                        .nf
                        trivet x \\(aq*\\(aq _a_
                        .fi
                        """);
    }

    @Test
    void ofAsciiDoc_commandWithHyphen_namesItsHelp() {
        assertThat(ManPage.ofAsciiDoc("trivet push blocked-urls", List.of()))
                .startsWith(".TH \"TRIVET\\-PUSH\\-BLOCKED\\-URLS\" ")
                .endsWith("\n\\fBtrivet\\fR(1), \\fBtrivet help push blocked\\-urls\\fR\n");
    }
}
