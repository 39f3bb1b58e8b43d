package dev.trivet.errors;

import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.TestCalls;
import dev.trivet.client.Operation;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "' 120 ', 120",
        "007, 7",
        "0000000000120, 120",
        "999999999, 999999999",
        "1000000000, 1000000000",
        "31536000001, 31536000000"
    })
    void read_seconds_returnsDurationUpToMaximum(String header, long seconds) {
        assertThat(RetryAfter.read(Headers.of("Retry-After", header))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void read_hugeNumberOfSeconds_doesNotOverflow() {
        assertThat(RetryAfter.read(Headers.of("Retry-After", "99999999999999999999999")))
                .isEqualTo(RetryAfter.LONGEST);
    }

    @ParameterizedTest
    @CsvSource({"31536000, 31536000 s", "31536001, more than a year", "99999999999999999999, more than a year"})
    void map_hugeRetryAfter_messageIsReadable(String header, String expected) {
        Headers headers = Headers.of("Retry-After", header);
        Throwable failure = new ErrorMapper(emptyList())
                .map(
                        TestCalls.httpError(429, "", headers),
                        ErrorContext.withoutResponse(Operation.readOnly("push", "getEmployee"), 1));
        assertThat(failure).hasMessage("push getEmployee: too many requests (429), Retry-After " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "x"})
    void read_headerOfManyCharacters_isBounded(String character) {
        Headers headers = Headers.of("Retry-After", character.repeat(250_000), "Date", "Mon, 01 Jan 2001 00:00:00 GMT");
        Duration expected = character.equals("1") ? RetryAfter.LONGEST : Duration.ZERO;
        assertThat(RetryAfter.read(headers)).isEqualTo(character.equals("x") ? null : expected);
    }

    @Test
    void read_date_isRelativeToTheDateHeader() {
        Headers headers =
                Headers.of("Date", "Mon, 01 Jan 2001 00:00:00 GMT", "Retry-After", "Mon, 01 Jan 2001 00:00:42 GMT");
        assertThat(RetryAfter.read(headers)).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void read_distantDate_isReduced() {
        Headers headers =
                Headers.of("Date", "Mon, 01 Jan 2001 00:00:00 GMT", "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT");
        assertThat(RetryAfter.read(headers)).isEqualTo(RetryAfter.LONGEST);
    }

    /** OkHttp's date parser ignores trailing characters. */
    @Test
    void read_longestDate_isAccepted() {
        String longest = "Mon, 01-Jan-2001 00:00:42 GMT" + " ".repeat(34) + ";";
        Headers headers = Headers.of("Date", "Mon, 01 Jan 2001 00:00:00 GMT", "Retry-After", longest);
        assertThat(RetryAfter.read(headers)).isEqualTo(Duration.ofSeconds(42));
        assertThat(RetryAfter.read(
                        headers.newBuilder().set("Retry-After", longest + ";").build()))
                .isNull();
    }

    @Test
    void read_dateInThePast_returnsZero() {
        Headers headers =
                Headers.of("Date", "Mon, 01 Jan 2001 00:01:00 GMT", "Retry-After", "Mon, 01 Jan 2001 00:00:42 GMT");
        assertThat(RetryAfter.read(headers)).isZero();
    }

    @Test
    void read_dateWithoutDateHeader_returnsNull() {
        assertThat(RetryAfter.read(Headers.of("Retry-After", "Mon, 01 Jan 2001 00:00:42 GMT")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "1e3"})
    void read_invalidValue_returnsNull(String header) {
        assertThat(RetryAfter.read(Headers.of("Retry-After", header))).isNull();
    }

    @Test
    void read_noHeader_returnsNull() {
        assertThat(RetryAfter.read(Headers.of())).isNull();
    }
}
