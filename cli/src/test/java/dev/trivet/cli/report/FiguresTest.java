package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers for people. */
class FiguresTest {
    @Test
    void share_ofAlmostAllAndHardlyAny_isNeitherAllNorNone() {
        assertThat(Figures.share(100_000, 100_000)).isEqualTo("100.0 %");
        assertThat(Figures.share(99_999, 100_000)).isEqualTo("> 99.9 %");
        assertThat(Figures.share(999, 1_000)).isEqualTo("99.9 %");
        assertThat(Figures.share(1, 100_000)).isEqualTo("< 0.1 %");
        assertThat(Figures.share(1, 1_000)).isEqualTo("0.1 %");
        assertThat(Figures.share(0, 100_000)).isEqualTo("0.0 %");
        assertThat(Figures.share(0, 0)).isEqualTo("–");
    }

    @Test
    void of_largeNumbers_groupsDigits() {
        assertThat(Figures.of(1_203, 1_250_000)).isEqualTo("1,203 of 1,250,000");
    }

    @Test
    void words_ofConstants_areReadAndOfNamesAreKept() {
        assertThat(Words.of("UNUSED_THIRD_PARTY_APP")).isEqualTo("Unused third party app");
        assertThat(Words.of("MFA_NOT_REGISTERED")).isEqualTo("MFA not registered");
        assertThat(Words.of("Okta Inc.")).isEqualTo("Okta Inc.");
        assertThat(Words.of(" ")).isEqualTo("Not named");
    }
}
