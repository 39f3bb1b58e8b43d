package dev.trivet;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonDataException;
import dev.trivet.client.Operation;
import dev.trivet.client.internal.PagePosition;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.MalformedResponseException;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final ErrorContext FAILURE =
            ErrorContext.withoutResponse(new Operation("push", "listEmployees", true), 1);

    @Test
    void of_nextPosition_keepsItemsAndPositions() {
        Page<String> page = Page.of(asList("a", "b"), "1", () -> "51");
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.position()).isEqualTo("1");
        assertThat(page.nextPosition()).isEqualTo("51");
    }

    @Test
    void of_invalidNextPosition_throwsContractViolation() {
        assertThatExceptionOfType(ContractViolationException.class)
                .isThrownBy(() -> Page.of(asList("a"), "51", () -> PagePosition.next("51", 2, "50", "$.paging.next")))
                .satisfies(e -> assertThat(e.toMalformedResponse(FAILURE))
                        .hasMessage(
                                "push listEmployees: malformed response: The next page does not come after this one")
                        .returns("$.paging.next", MalformedResponseException::path));
    }

    @Test
    void of_failureWithoutPath_hasRootPath() {
        assertThatExceptionOfType(ContractViolationException.class)
                .isThrownBy(() -> Page.of(asList("a"), null, () -> {
                    throw new JsonDataException("invalid");
                }))
                .satisfies(
                        e -> assertThat(e.toMalformedResponse(FAILURE).path()).isEqualTo("$"));
    }

    @Test
    void toString_page_countsItems() {
        assertThat(new Page<>(asList("a", "b"), null, "2")).hasToString("Page[2 items]");
        assertThat(new Page<>(asList(), "2", null)).hasToString("Page[0 items, the last]");
    }
}
