package dev.trivet;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trivet.client.ListPage;
import dev.trivet.client.Operation;
import dev.trivet.client.PagePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetPagingTest {
    private static final ErrorContext FAILURE =
            ErrorContext.unanswered(new Operation("push", "listEmployees", true), 1);

    private final OffsetPaging paging = new OffsetPaging(null);

    @Test
    void page_noMoreResults_lastWhateverNextSays() {
        assertThat(next(new Answer(2, false, "51"), null)).isNull();
        assertThat(next(new Answer(2, false, null), null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"51", "007", "WzE3XQ==", "99999999999999999999999999"})
    void page_moreResults_nextIsVerbatim(String next) {
        assertThat(next(new Answer(2, true, next), null)).isEqualTo(next);
    }

    @Test
    void page_moreResultsWithoutNext_offsetIsCountedOn() {
        assertThat(next(new Answer(3, true, null), null)).isEqualTo("3");
        assertThat(next(new Answer(3, true, ""), "51")).isEqualTo("54");
        assertThat(next(new Answer(3, true, " "), "51")).isEqualTo("54");
        Page<String> page = new OffsetPaging("100").page(new Answer(3, true, null), null);
        assertThat(page.nextPosition()).isEqualTo("103");
    }

    @Test
    void page_emptyInTheMiddle_isNotTheEnd() {
        assertThat(next(new Answer(0, true, "101"), "51")).isEqualTo("101");
    }

    @ParameterizedTest
    @CsvSource({"51, 51", "51, 50", "51, 051", "51, 0", "51, -1", "WzE3XQ==, -1", "0, -0"})
    void page_nextNotFurtherOn_fails(String position, String next) {
        assertMalformed(new Answer(2, true, next), position);
    }

    @Test
    void page_callerStartsAtAMillionDigits_isNotComputedWith() {
        assertThat(next(new Answer(2, true, null), "9".repeat(255))).isEqualTo("1" + "0".repeat(254) + "1");
        assertMalformed(new Answer(2, true, null), "9".repeat(1_000_000));
    }

    @Test
    void page_moreResultsButNothingToCountWith_fails() {
        assertMalformed(new Answer(0, true, null), "51");
        assertMalformed(new Answer(2, true, null), "WzE3XQ==");
    }

    @Test
    void page_any_keepsItemsAndPosition() {
        Page<String> page = paging.page(new Answer(2, true, "51"), "1");
        assertThat(page.items()).containsExactly("item", "item");
        assertThat(page.position()).isEqualTo("1");
        assertThat(page).hasToString("Page[2 items]");
        assertThat(paging.page(new Answer(0, false, null), null)).hasToString("Page[0 items, the last]");
    }

    private @Nullable String next(Answer answer, @Nullable String position) {
        return paging.page(answer, position).nextPosition();
    }

    private void assertMalformed(Answer answer, String position) {
        assertThatExceptionOfType(ContractViolationException.class)
                .isThrownBy(() -> paging.page(answer, position))
                .satisfies(e -> assertThat(e.of(FAILURE).path()).isEqualTo("$.paging.next"));
    }

    private static final class Answer implements ListPage<String> {
        private final int items;
        private final boolean moreResults;
        private final @Nullable String next;

        Answer(int items, boolean moreResults, @Nullable String next) {
            this.items = items;
            this.moreResults = moreResults;
            this.next = next;
        }

        @Override
        public List<String> getItems() {
            return asList(new String[] {"item", "item", "item"}).subList(0, items);
        }

        @Override
        public @Nullable String nextPosition(@Nullable String position) {
            return moreResults
                    ? PagePosition.next(position == null ? "0" : position, items, next, "$.paging.next")
                    : null;
        }
    }
}
