package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagePositionTest {
    @ParameterizedTest
    @CsvSource({"51", "007", "WzE3XQ==", "99999999999999999999999999"})
    void next_present_isUnchanged(String next) {
        assertThat(PagePosition.next("0", 2, next, "$.next")).isEqualTo(next);
    }

    @Test
    void next_missing_isPositionPlusStep() {
        assertThat(PagePosition.next("0", 3, null, "$")).isEqualTo("3");
        assertThat(PagePosition.next("51", 3, " ", "$")).isEqualTo("54");
    }

    @ParameterizedTest
    @CsvSource({"51, 51", "51, 050", "51, -1", "WzE3XQ==, -1", "0, -0"})
    void next_notAfterPosition_fails(String position, String next) {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> PagePosition.next(position, 2, next, "$.paging.next"))
                .withMessage("The next page does not come after this one at path $.paging.next");
    }

    @Test
    void next_missingAfterOpaquePosition_fails() {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> PagePosition.next("WzE3XQ==", 2, null, "$.paging.next"))
                .withMessageEndingWith(" at path $.paging.next");
    }

    @Test
    void next_tooManyDigits_areOpaque() {
        assertThat(PagePosition.next("9".repeat(255), 2, null, "$")).isEqualTo("1" + "0".repeat(254) + "1");
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> PagePosition.next("9".repeat(1_000_000), 2, null, "$"));
    }

    @Test
    void isBefore_onlyEarlierPage_isTrue() {
        assertThat(PagePosition.isBefore("2", 3L)).isTrue();
        assertThat(PagePosition.isBefore("3", 3L)).isFalse();
        assertThat(PagePosition.isBefore("x", 3L)).isFalse();
        assertThat(PagePosition.isBefore("1", null)).isFalse();
    }

    @Test
    void cursor_missingOrBlank_isNull() {
        assertThat(PagePosition.cursor(null)).isNull();
        assertThat(PagePosition.cursor(" ")).isNull();
        assertThat(PagePosition.cursor("WzE3XQ==")).isEqualTo("WzE3XQ==");
        assertThat(PagePosition.cursor(51L)).isEqualTo("51");
    }

    @Test
    void requiredCursor_missing_failsWithPath() {
        assertThat(PagePosition.requiredCursor("WzE3XQ==", "$.next")).isEqualTo("WzE3XQ==");
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> PagePosition.requiredCursor(" ", "$.next"))
                .withMessageEndingWith(" is missing at path $.next");
    }
}
