package dev.trivet.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.000000001S, 1 ms",
        "PT0.001S, 1 ms",
        "PT0.001000001S, 2 ms",
        "PT1S, 1 s",
        "PT1.000000001S, 2 s",
        "PT8760H, 31536000 s",
        "PT8760H0.000000001S, more than a year"
    })
    void format_anyDuration_isRoundedUp(Duration duration, String expected) {
        assertThat(Durations.format(duration)).isEqualTo(expected);
    }
}
