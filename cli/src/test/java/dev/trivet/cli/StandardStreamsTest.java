package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trivet.EmailHash;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the command as a process whose standard streams are redirected or closed. */
class StandardStreamsTest {
    private static final String NO_INPUT = "Cannot read standard input. Is it closed?";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"trivet hash <&-", "trivet hash - <&-", "trivet hash 0>/dev/null"})
    void hash_unreadableStandardInput_exits2(String line) throws Exception {
        assertRejected(line);
    }

    @Test
    void hash_closedInputWithoutScript_exits2() throws Exception {
        assertRejected("java/bin/java -jar trivet.jar hash <&-");
    }

    @Test
    void script_closedStreams_opensThemBeforeJavaStarts() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "requires /proc");
        try (CommandProcess command = new CommandProcess(folder)) {
            Files.writeString(
                    folder.resolve("java/bin/java"), "#!/bin/bash\nreadlink /proc/$$/fd/{0,1,2} >descriptors\n");

            command.start("trivet hash <&- >&- 2>&-");

            assertThat(command.exitCode()).as(command::printed).isZero();
            assertThat(command.file("descriptors")).isEqualTo("/dev/null\n".repeat(3));
        }
    }

    @Test
    void add_standardInputClosed_sendsNothing() throws Exception {
        try (Sandbox vendors = Sandbox.builder().employees(10).start();
                CommandProcess command = new CommandProcess(folder).with(vendors)) {
            command.start("trivet enzoic subscriptions add <&-");

            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.USAGE);

            assertThat(vendors.journal().requests(Vendor.ENZOIC)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trivet hash < addresses", "cat addresses | trivet hash"})
    void hash_fileOrPipe_isRead(String line) throws Exception {
        Files.writeString(folder.resolve("addresses"), "alice@example.com\n");
        try (CommandProcess command = new CommandProcess(folder).start(line)) {
            assertThat(command.exitCode()).as(command::printed).isZero();

            assertThat(command.printed().strip())
                    .isEqualTo(EmailHash.of("alice@example.com").hex());
        }
    }

    @Test
    void hash_standardOutputClosed_exits5() throws Exception {
        try (CommandProcess command = new CommandProcess(folder).start("trivet hash alice@example.com >&-")) {
            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.OUTPUT);
        }
    }

    @Test
    void hash_readerExits_isSilent() throws Exception {
        Files.writeString(folder.resolve("addresses"), "alice@example.com\n".repeat(20_000));
        try (CommandProcess command = new CommandProcess(folder)) {
            command.start("set -o pipefail; trivet hash < addresses | head -1");

            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.PIPE);

            assertThat(command.printed().strip())
                    .isEqualTo(EmailHash.of("alice@example.com").hex());
        }
    }

    @Test
    void hash_diskFull_exits5() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "requires /dev/full");
        try (CommandProcess command = new CommandProcess(folder).start("trivet hash alice@example.com >/dev/full")) {
            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.OUTPUT);

            assertThat(command.printed().strip()).isEqualTo("Cannot write the output. Is the disk full?");
        }
    }

    @Test
    void hash_allStreamsClosed_exits2() throws Exception {
        try (CommandProcess command = new CommandProcess(folder).start("trivet hash <&- >&- 2>&-")) {
            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.USAGE);
        }
    }

    private void assertRejected(String line) throws Exception {
        try (CommandProcess command = new CommandProcess(folder).start(line + " >out")) {
            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.USAGE);

            assertThat(command.printed().strip()).isEqualTo(NO_INPUT);
            assertThat(command.file("out")).isEmpty();
        }
    }
}
