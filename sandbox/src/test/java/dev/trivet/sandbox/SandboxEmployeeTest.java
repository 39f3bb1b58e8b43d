package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.sandbox.data.Organization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxEmployeeTest {

    private final List<SandboxEmployee> employees = SandboxEmployee.listOf(new Organization(2026, 1_000));

    @Test
    void listOf_first_isDocumentedExample() {
        Map<?, ?> example = SpecDocument.of(Vendor.PUSH).example("Employee");
        assertThat(employees.get(0))
                .isEqualTo(new SandboxEmployee(
                        (String) example.get("id"),
                        true,
                        (String) example.get("email"),
                        (String) example.get("firstName"),
                        (String) example.get("lastName"),
                        (String) example.get("department"),
                        (String) example.get("location"),
                        (Boolean) example.get("licensed"),
                        (Boolean) example.get("chatopsEnabled"),
                        ((List<?>) example.get("groups"))
                                .stream().map(String.class::cast).toList(),
                        ((Number) example.get("creationTimestamp")).longValue(),
                        3));
    }

    @Test
    void listOf_noAddress_hasThreeForms() {
        assertThat(employees)
                .anyMatch(employee -> !employee.hasEmail() && employee.email() == null)
                .anyMatch(employee -> employee.hasEmail() && employee.email() == null)
                .anyMatch(employee -> employee.hasEmail() && "".equals(employee.email()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000})
    void listOf_indexOutOfRange_throws(int index) {
        assertThatThrownBy(() -> employees.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void listOf_anyChange_throws() {
        assertThatThrownBy(employees::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toString_anyEmployee_omitsNamesAndAddress() {
        assertThat(employees.get(0)).hasToString("SandboxEmployee[id=2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0]");
    }
}
