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
    void read_longWhiteSpaceOrDigits_throws(String before, String repeated, String after) {
        String json = before + repeated.repeat(MAX_RUN + 1) + after;
        assertThatThrownBy(() -> Json.read(json))
                .isExactlyInstanceOf(JsonDataException.class)
                .hasMessage("Too many consecutive white-space characters or digits");
    }

    @Test
    void read_twoValues_throws() {
        assertThatThrownBy(() -> Json.read("{} {}")).isInstanceOf(IOException.class);
    }

    @Test
    void invalidLine_twoValues_returnsLineOfTheFirst() {
        assertThat(Json.invalidLine("{\n}\n{}")).isEqualTo(2);
    }

    @Test
    void read_sixteenMegabytesOfWhiteSpace_throws() {
        String json = " ".repeat(SandboxServer.MAX_BODY_BYTES);
        assertThatThrownBy(() -> Json.read(json)).isExactlyInstanceOf(JsonDataException.class);
    }

    @Test
    void read_runsAtLimit_areAccepted() throws IOException {
        String spaces = " ".repeat(MAX_RUN);
        String digits = "7".repeat(MAX_RUN);
        assertThat(Json.read(spaces + "{" + spaces + "\"a\"" + spaces + ":[" + digits + "]" + spaces + "}" + spaces))
                .isEqualTo(Map.of("a", List.of(new BigDecimal(digits))));
    }

    @ParameterizedTest
    @CsvSource({"1.0e3, true", "1e30, true", "-0.0, true", "100e2147483647, true", "1.5, false", "1e-1, false"})
    void isInteger_anyNumber_ignoresTrailingZeros(BigDecimal number, boolean expected) {
        assertThat(Json.isInteger(number)).isEqualTo(expected);
    }

    @Test
    void read_longStringsWithEscapes_areAccepted() throws IOException {
        String spaces = " ".repeat(MAX_RUN + 1);
        assertThat(Json.read("{\"\\\"" + spaces + "\":\"" + spaces + "\\\\\"}"))
                .isEqualTo(Map.of("\"" + spaces, spaces + "\\"));
    }
}
