package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashCommandTest {
    /** The example in Enzoic's documentation. */
    private static final String SAMPLE = "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814";

    private static final String INFO = "fb1a4757f83b74e5a87c1554c8689bab12d09674f9e15db366c3636ab452004c";

    private final CommandRunner trivet = new CommandRunner();

    @Test
    void hash_arguments_printsOneHashPerLine() {
        assertThat(trivet.run("hash", "Sample@Email.tst", " INFO@EXAMPLE.COM ")).isZero();

        assertThat(trivet.out()).isEqualTo(SAMPLE + "\n" + INFO + "\n");
        assertThat(trivet.err()).isEmpty();
    }

    @Test
    void hash_bomCrlfAndBlankLines_areAccepted() {
        trivet.withInput("\ufeffsample@email.tst\r\n\n   \ninfo@example.com");

        assertThat(trivet.run("hash")).isZero();

        assertThat(trivet.out()).isEqualTo(SAMPLE + "\n" + INFO + "\n");
    }

    @Test
    void hash_invalidLine_isReportedAndOthersHashed() {
        trivet.withInput("sample@email.tst\n\nsecret person@example.com\ninfo@example.com\n");

        assertThat(trivet.run("hash", "-")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.out()).isEqualTo(SAMPLE + "\n" + INFO + "\n");
        assertThat(trivet.err())
                .startsWith("Line 3: ")
                .endsWith("1 entry failed; the others succeeded.\n")
                .hasLineCount(2)
                .doesNotContain("person");
    }

    @Test
    void hash_tooLongLine_isSkipped() {
        trivet.withInput("x".repeat(65_537) + "\n" + "y".repeat(65_536) + "\nsample@email.tst\n");

        assertThat(trivet.run("hash")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.out().lines()).hasSize(2).endsWith(SAMPLE);
        assertThat(trivet.err()).startsWith("Line 1: The line is longer than 64 KiB.\n1 entry");
    }

    @Test
    void hash_invalidUtf8_isNotHashed() {
        trivet.withInput("m\u00fcller@example.com\nsample@email.tst\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(trivet.run("hash")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.out()).isEqualTo(SAMPLE + "\n");
        assertThat(trivet.err()).startsWith("Line 1: The line is not UTF-8.\n");
    }

    @Test
    void hash_fromLine_skipsEarlierLines() {
        trivet.withInput("a b\nsample@email.tst\ninfo@example.com\n");

        assertThat(trivet.run("hash", "--from-line", "3")).isZero();

        assertThat(trivet.out()).isEqualTo(INFO + "\n");
    }

    @Test
    void hash_jsonl_includesLineNumbers() {
        trivet.withInput("\nsample@email.tst\n");

        assertThat(trivet.run("hash", "--jsonl")).isZero();

        assertThat(trivet.out()).isEqualTo("{\"number\":2,\"hash\":\"" + SAMPLE + "\"}\n");
    }

    @Test
    void hash_jsonWithInvalidLine_listsFailure() throws IOException {
        assertThat(trivet.run("hash", "--json", "sample@email.tst", "")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.json().get("items")).isEqualTo(List.of(Map.of("number", 1.0, "hash", SAMPLE)));
        assertThat((List<?>) trivet.json().get("failures"))
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("number", 2.0)
                .containsOnlyKeys("number", "error");
        assertThat(trivet.json().get("error")).isEqualTo("1 entry failed; the others succeeded.");
        assertThat(trivet.err()).startsWith("Argument 2: The address is blank.");
    }

    @Test
    void hash_jsonAboveFailureLimit_countsOmittedFailures() throws IOException {
        trivet.withInput("a b\n".repeat(10_002));

        assertThat(trivet.run("hash", "--json")).isEqualTo(ExitCode.USAGE);

        assertThat((List<?>) trivet.json().get("failures")).hasSize(10_000);
        assertThat(trivet.json().get("moreFailures")).isEqualTo(2.0);
    }

    @Test
    void hash_dashBetweenArguments_exits2() {
        assertThat(trivet.run("hash", "sample@email.tst", "-")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine()).isEqualTo("- (standard input) must be the only argument.");
    }

    @Test
    void hash_jsonAndJsonl_areMutuallyExclusive() {
        assertThat(trivet.run("hash", "--json", "--jsonl", "x")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).contains("--json and --jsonl are mutually exclusive.");
    }

    @Test
    void hash_diskFull_exits5WithOneMessage() {
        trivet.withDiskFullAfter(100).withInput("sample@email.tst\n".repeat(100_000));

        assertThat(trivet.run("hash")).isEqualTo(ExitCode.OUTPUT);

        assertThat(trivet.err())
                .startsWith("Cannot write the output. Is the disk full?")
                .hasLineCount(1);
    }

    @Test
    void hash_terminal_printsHowToEndInput() {
        trivet.with(new Terminal(true, true, true, 80)).withInput("sample@email.tst\n");

        assertThat(trivet.run("hash")).isZero();

        assertThat(trivet.err()).isEqualTo("Type one entry per line; Ctrl-D ends the input.\n");
        assertThat(trivet.out()).isEqualTo(SAMPLE + "\n");
    }
}
