package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "' 120 ', 120", "007, 7"})
    void read_seconds_thatLong(String header, long seconds) {
        assertThat(RetryAfter.read(Headers.of("Retry-After", header))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void read_absurdlyManySeconds_veryLongAndNoOverflow() {
        assertThat(RetryAfter.read(Headers.of("Retry-After", "99999999999999999999999")))
                .isGreaterThan(Duration.ofDays(100_000));
    }

    @Test
    void read_date_countsFromTheServersClock() {
        Headers headers =
                Headers.of("Date", "Mon, 01 Jan 2001 00:00:00 GMT", "Retry-After", "Mon, 01 Jan 2001 00:00:42 GMT");
        assertThat(RetryAfter.read(headers)).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void read_dateInThePast_noWait() {
        Headers headers =
                Headers.of("Date", "Mon, 01 Jan 2001 00:01:00 GMT", "Retry-After", "Mon, 01 Jan 2001 00:00:42 GMT");
        assertThat(RetryAfter.read(headers)).isZero();
    }

    @Test
    void read_dateWithoutTheServersClock_unknown() {
        assertThat(RetryAfter.read(Headers.of("Retry-After", "Mon, 01 Jan 2001 00:00:42 GMT")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "1e3"})
    void read_somethingElse_unknown(String header) {
        assertThat(RetryAfter.read(Headers.of("Retry-After", header))).isNull();
    }

    @Test
    void read_noHeader_unknown() {
        assertThat(RetryAfter.read(Headers.of())).isNull();
    }
}
