package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

final class OperationTest {
    @Test
    void new_arguments_areReturned() {
        Operation operation = new Operation("push", "listEmployees", true);

        assertThat(operation.vendor()).isEqualTo("push");
        assertThat(operation.id()).isEqualTo("listEmployees");
        assertThat(operation.isIdempotent()).isTrue();
        assertThat(new Operation("push", "deleteAllBlockedUrls", false).isIdempotent())
                .isFalse();
        assertThat(operation.isReadOnly()).isFalse();
        assertThat(operation).hasToString("push listEmployees");
    }

    @Test
    void readOnly_operation_isIdempotent() {
        Operation operation = Operation.readOnly("push", "listEmployees");

        assertThat(operation.isReadOnly()).isTrue();
        assertThat(operation.isIdempotent()).isTrue();
    }

    @Test
    void equals_everyProperty_isCompared() {
        Operation operation = new Operation("push", "listEmployees", true);

        assertThat(operation)
                .isEqualTo(new Operation("push", "listEmployees", true))
                .hasSameHashCodeAs(new Operation("push", "listEmployees", true))
                .isNotEqualTo(new Operation("enzoic", "listEmployees", true))
                .isNotEqualTo(new Operation("push", "listAccounts", true))
                .isNotEqualTo(new Operation("push", "listEmployees", false))
                .isNotEqualTo(Operation.readOnly("push", "listEmployees"))
                .isNotEqualTo("push listEmployees");
    }

    @Test
    void new_null_isRejected() {
        assertThatNullPointerException().isThrownBy(() -> new Operation(null, "id", true));
        assertThatNullPointerException().isThrownBy(() -> new Operation("push", null, true));
    }
}
