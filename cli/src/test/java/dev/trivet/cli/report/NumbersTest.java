package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void share_almostAllOrNone_isNotRounded() {
        assertThat(Numbers.share(100_000, 100_000)).isEqualTo("100.0 %");
        assertThat(Numbers.share(99_999, 100_000)).isEqualTo("> 99.9 %");
        assertThat(Numbers.share(999, 1_000)).isEqualTo("99.9 %");
        assertThat(Numbers.share(1, 100_000)).isEqualTo("< 0.1 %");
        assertThat(Numbers.share(1, 1_000)).isEqualTo("0.1 %");
        assertThat(Numbers.share(0, 100_000)).isEqualTo("0.0 %");
        assertThat(Numbers.share(0, 0)).isEqualTo("–");
    }

    @Test
    void of_largeNumbers_groupsDigits() {
        assertThat(Numbers.of(1_203, 1_250_000)).isEqualTo("1,203 of 1,250,000");
    }
}
