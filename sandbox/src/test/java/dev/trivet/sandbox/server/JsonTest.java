package dev.trivet.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    private static final int MAX_RUN = 2_000;

    @ParameterizedTest
    @CsvSource({
        "'', ' ', ''",
        "'', ' ', '{}'",
        "'{', '\t', '}'",
        "'[', '7', ']'",
        "'[\"\\\\\"', '\n', ']'",
        "'[1', ' ', ']'"
    })
    void read_longRunOfBlanksOrDigits_throws(String before, String repeated, String after) {
        String text = before + repeated.repeat(MAX_RUN + 1) + after;
        assertThatThrownBy(() -> Json.read(text))
                .isExactlyInstanceOf(JsonDataException.class)
                .hasMessage("Too many consecutive blanks or digits");
    }

    @Test
    void read_sixteenMegabytesOfBlanks_throws() {
        String text = " ".repeat(SandboxServer.MAX_BODY_BYTES);
        assertThatThrownBy(() -> Json.read(text)).isExactlyInstanceOf(JsonDataException.class);
    }

    @Test
    void read_runsAtLimit_areAccepted() throws IOException {
        String blanks = " ".repeat(MAX_RUN);
        String digits = "7".repeat(MAX_RUN);
        assertThat(Json.read(blanks + "{" + blanks + "\"a\"" + blanks + ":[" + digits + "]" + blanks + "}" + blanks))
                .isEqualTo(Map.of("a", List.of(new BigDecimal(digits))));
    }

    @Test
    void read_longStringsWithEscapes_areAccepted() throws IOException {
        String blanks = " ".repeat(MAX_RUN + 1);
        assertThat(Json.read("{\"\\\"" + blanks + "\":\"" + blanks + "\\\\\"}"))
                .isEqualTo(Map.of("\"" + blanks, blanks + "\\"));
    }
}
