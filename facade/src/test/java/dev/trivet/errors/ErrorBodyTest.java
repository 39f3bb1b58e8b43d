package dev.trivet.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorBodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"Forbidden\"} | Forbidden",
                "{\"code\":7,\"error\":\"Bad\",\"detail\":\"No such target\"} | No such target",
                "{\"error\":\"Bad\",\"message\":null} | Bad",
                "{\"error\":{\"code\":\"E1\",\"message\":\"Nested\"}} | Nested",
                "{\"message\":[\"first\",\"second\"]} | first",
                "{\"message\":\" \",\"status\":\"EMPLOYEE_NOT_LICENSED\"} | EMPLOYEE_NOT_LICENSED",
                "{\"code\":42} | 42",
                "\"a bare string\" | a bare string",
                "{\"name\":[\"This field is required.\"]} | {\"name\":[\"This field is required.\"]}",
                "Too many requests | Too many requests",
                "{ broken | { broken",
                "<html><head><TITLE>502 Bad Gateway</TITLE></head></html> | 502 Bad Gateway",
            })
    void message_anyForm_returnsVendorMessage(String body, String message) {
        assertThat(ErrorBody.message(body)).isEqualTo(message);
    }

    @Test
    void message_htmlWithoutTitle_returnsNull() {
        assertThat(ErrorBody.message("<html><body>Oops</body></html>")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"''", "null", "{}", "[]"})
    void message_bodyWithoutMessage_returnsNull(String body) {
        assertThat(ErrorBody.message(body)).isNull();
    }

    @Test
    void message_deeplyNested_doesNotOverflowTheStack() {
        String body = "[".repeat(100_000);
        assertThat(ErrorBody.message(body)).isEqualTo(body);
    }
}
