package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trivet.cli.CommandRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests {@code --open} with scripts in place of the programs that open a page. */
class PageOpenerTest {
    private final CommandRunner trivet = new CommandRunner();

    @TempDir
    private Path folder;

    @BeforeEach
    void requireShell() {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "requires a shell");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, xdg-open, ''",
        "FreeBSD, xdg-open, ''",
        "Mac OS X, open, ''",
        "Windows 11, rundll32.exe, 'url.dll,FileProtocolHandler '",
    })
    void open_knownSystem_startsItsProgram(String system, String program, String argument) throws IOException {
        script(program, 0);

        assertThat(new PageOpener(folder.resolve("missing") + File.pathSeparator + folder, system).open(page().toUri()))
                .isTrue();

        assertThat(Files.readString(opened())).isEqualTo(argument + page().toUri() + "\n");
    }

    @Test
    void open_programFails_returnsFalse() throws IOException {
        script("xdg-open", 3);

        assertThat(new PageOpener(folder.toString(), "Linux").open(page().toUri()))
                .isFalse();
    }

    @Test
    void open_programIsNotExecutable_returnsFalse() throws IOException {
        Files.writeString(folder.resolve("xdg-open"), "not a program");
        Files.createDirectory(folder.resolve("open"));

        assertThat(new PageOpener(folder.toString(), "Linux").open(page().toUri()))
                .isFalse();
        assertThat(new PageOpener(folder.toString(), "Mac OS X").open(page().toUri()))
                .isFalse();
        assertThat(new PageOpener("", "Linux").open(page().toUri())).isFalse();
    }

    @Test
    void report_open_opensTheWrittenPage() throws IOException {
        script(program(), 0);
        Path out = folder.resolve("my report.html");

        assertThat(trivet.with("PATH", folder.toString())
                        .run("report", "--employees", "10", "--out", out.toString(), "--open"))
                .isZero();

        assertThat(Files.readString(opened()))
                .isEqualTo(out.toUri() + "\n")
                .startsWith("file:///")
                .contains("my%20report.html");
        assertThat(trivet.err()).doesNotContain("browser");
    }

    @Test
    void report_openWithoutBrowser_printsUri() {
        assertThat(trivet.with("PATH", folder.toString())
                        .run("report", "--employees", "10", "--out", page().toString(), "--open"))
                .isZero();

        assertThat(page()).exists();
        assertThat(trivet.out()).isEqualTo("Report written to " + page() + ".\n");
        assertThat(trivet.lastErrorLine()).isEqualTo("Cannot open a browser. Open " + page().toUri() + " yourself.");
    }

    @Test
    void report_withoutOpen_startsNoProgram() throws IOException {
        script(program(), 0);

        assertThat(trivet.with("PATH", folder.toString())
                        .run("report", "--employees", "10", "--out", page().toString()))
                .isZero();

        assertThat(opened()).doesNotExist();
    }

    private static String program() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "open" : "xdg-open";
    }

    /**
     * Writes a program that records its arguments. Its output is longer than the buffer of a pipe,
     * so that the program would block if the output were neither read nor discarded.
     */
    private void script(String name, int exitCode) throws IOException {
        Path script = Files.writeString(
                folder.resolve(name),
                "#!/bin/sh\necho \"$*\" > '" + opened() + "'\ni=0\nwhile [ $i -lt 2000 ]; do i=$((i + 1));"
                        + " echo 'This is a long warning, which the browser prints.'; done\nexit " + exitCode + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Path opened() {
        return folder.resolve("opened");
    }

    private Path page() {
        return folder.resolve("report.html");
    }
}
