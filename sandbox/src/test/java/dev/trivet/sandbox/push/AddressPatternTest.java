package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternTest {

    @ParameterizedTest
    @CsvSource({
        "john, true",
        "HILL@EXAMPLE, true",
        "john.hill@example.com, true",
        "john hill, false",
        "john*, true",
        "hill*, false",
        "*hill*, true",
        "*@example.com, true",
        "*@example, false",
        "j*n*l@*.com, true",
        "j*hill*hill*, false",
        "*, true",
        "**, true",
        "john.hill@example.com*m, false",
        "j.hn*, false",
        "(*, false"
    })
    void matches_pattern_treatsOnlyAsterisksAsWildcards(String pattern, boolean expected) {
        assertThat(AddressPattern.of(pattern).matches("John.Hill@example.com")).isEqualTo(expected);
    }

    @Test
    void matches_null_returnsFalse() {
        assertThat(AddressPattern.of("*").matches(null)).isFalse();
    }

    @Test
    void matches_thousandsOfAsterisks_terminates() {
        assertThat(AddressPattern.of("*a".repeat(5_000) + "b").matches("a".repeat(5_000)))
                .isFalse();
    }
}
