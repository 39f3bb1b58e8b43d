package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.EmailHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the alert log, including incomplete lines after a crash. */
class AlertLogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00.123Z");
    private static final AlertRecord FIRST =
            new AlertRecord(NOW, NOW.minusSeconds(60), "exposure \"1\"\n", EmailHash.of("a@example.com"));
    private static final AlertRecord SECOND = new AlertRecord(NOW, null, null, null);

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void append_twoAlerts_readReturnsThem() throws IOException {
        append(FIRST, SECOND);

        assertThat(read(0)).containsExactly(FIRST, SECOND);
        assertThat(Files.readAllLines(file())).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void open_newFile_isReadableByOwnerOnly() throws IOException {
        append(FIRST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void open_fileReadableByOthers_warnsAndRestricts() throws IOException {
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        append(FIRST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(warnings)
                .containsExactly("Other users of this machine could read " + file() + ". Its mode is now 600.");
    }

    @Test
    void open_executableFileOfOwner_keepsItsMode() throws IOException {
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        append(FIRST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rwx------");
        assertThat(warnings).isEmpty();
    }

    @Test
    void read_truncatedLine_skipsThatLineOnly() throws IOException {
        append(FIRST, SECOND);
        byte[] complete = Files.readAllBytes(file());
        int secondLineOffset = FIRST.line().length() + 1;
        for (int length = secondLineOffset; length < complete.length; length++) {
            Files.write(file(), Arrays.copyOf(complete, length));
            boolean truncated = length > secondLineOffset && length < complete.length - 1;

            List<AlertRecord> before = read(truncated ? 1 : 0);
            append(FIRST);

            assertThat(before.get(0)).isEqualTo(FIRST);
            List<AlertRecord> after = read(truncated ? 1 : 0);
            assertThat(after).hasSize(before.size() + 1);
            assertThat(after.get(before.size())).isEqualTo(FIRST);
        }
    }

    @Test
    void read_invalidLines_skipsThem() throws IOException {
        append(FIRST);
        Files.write(file(), new byte[] {'{', (byte) 0xc3, '\n', '[', ']', '\n', '\n'}, StandardOpenOption.APPEND);
        Files.writeString(file(), "{\"receivedAt\":\"yesterday\"}\n{\"date\":null} x\n", StandardOpenOption.APPEND);
        append(SECOND);

        assertThat(read(4)).containsExactly(FIRST, SECOND);
    }

    @Test
    void open_twice_isRejected() throws IOException {
        try (AlertLog log = AlertLog.open(file(), warnings::add)) {
            assertThatThrownBy(() -> AlertLog.open(file(), warnings::add))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("writes to it");
            log.append(FIRST);
        }
        assertThat(read(0)).containsExactly(FIRST);
    }

    private Path file() {
        return folder.resolve("alerts.jsonl");
    }

    private void append(AlertRecord... alerts) throws IOException {
        try (AlertLog log = AlertLog.open(file(), warnings::add)) {
            for (AlertRecord alert : alerts) {
                log.append(alert);
            }
        }
    }

    private List<AlertRecord> read(int unreadable) throws IOException {
        List<AlertRecord> alerts = new ArrayList<>();
        assertThat(AlertLog.read(file(), alerts::add)).isEqualTo(unreadable);
        return alerts;
    }
}
