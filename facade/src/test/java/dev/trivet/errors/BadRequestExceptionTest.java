package dev.trivet.errors;

import static dev.trivet.probely.ProbelyOperations.CLEAR_TWO_FACTOR;
import static dev.trivet.push.PushOperations.GET_EMPLOYEE;
import static dev.trivet.push.PushOperations.UPDATE_EMPLOYEE;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.CHATOPS_NOT_IN_WORKING_STATE;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.EMPLOYEE_NOT_LICENSED;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.EXCEEDED_MAX_LICENSED_EMPLOYEES;
import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.TestCalls;
import dev.trivet.client.Operation;
import dev.trivet.push.model.EmployeeUpdateErrorReason;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestExceptionTest {
    private final ErrorMapper errors = new ErrorMapper(singletonList("the-key"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"EMPLOYEE_NOT_LICENSED\"}",
                "{\"error\":{\"details\":[{\"why\":\"EMPLOYEE_NOT_LICENSED\"}]}}",
                "{\"message\":\"Rejected with EMPLOYEE_NOT_LICENSED.\"}",
                "EMPLOYEE_NOT_LICENSED",
                "<p>EMPLOYEE_NOT_LICENSED</p>",
            })
    void reason_documentedTokenAnywhereInBody_isFound(String body) {
        assertThat(rejected(UPDATE_EMPLOYEE, body).reason()).isSameAs(EMPLOYEE_NOT_LICENSED);
    }

    @Test
    void reason_otherDocumentedTokens_areFound() {
        assertThat(rejected(UPDATE_EMPLOYEE, "EXCEEDED_MAX_LICENSED_EMPLOYEES").reason())
                .isSameAs(EXCEEDED_MAX_LICENSED_EMPLOYEES);
        assertThat(rejected(UPDATE_EMPLOYEE, "CHATOPS_NOT_IN_WORKING_STATE").reason())
                .isSameAs(CHATOPS_NOT_IN_WORKING_STATE);
    }

    @Test
    void reason_undocumentedToken_isKept() {
        assertThat(rejected(UPDATE_EMPLOYEE, "{\"status\":\"EMPLOYEE_IS_ARCHIVED\"}")
                        .reason())
                .isEqualTo(EmployeeUpdateErrorReason.of("EMPLOYEE_IS_ARCHIVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"message\":\"Bad Request\"}", "{\"message\":\"BAD\"}", "null", "[]"})
    void reason_bodyWithoutToken_isNull(String body) {
        assertThat(rejected(UPDATE_EMPLOYEE, body).reason()).isNull();
    }

    @Test
    void reason_tokenTooLong_isNull() {
        assertThat(rejected(UPDATE_EMPLOYEE, "A_".repeat(30_000) + "A").reason())
                .isNull();
    }

    @Test
    void reason_longestToken_isKept() {
        String longest = "A_" + "B".repeat(98);
        assertThat(rejected(UPDATE_EMPLOYEE, longest).reason()).isEqualTo(EmployeeUpdateErrorReason.of(longest));
        assertThat(rejected(UPDATE_EMPLOYEE, longest + "B").reason()).isNull();
    }

    @Test
    void fieldErrors_longestName_isKept() {
        String longest = "sites.".repeat(50);
        assertThat(rejected(CLEAR_TWO_FACTOR, "{\"" + longest + "\":\"Wrong.\"}")
                        .fieldErrors())
                .containsOnlyKeys(longest);
    }

    @Test
    void fieldErrors_manyFields_keepsFirstHundredMessages() {
        StringBuilder body = new StringBuilder("{\"" + "n".repeat(301) + "\":\"Too long.\"");
        for (int i = 0; i < 200; i++) {
            body.append(",\"f").append(i).append("\":[\"Bad.\",\"Worse.\"]");
        }
        assertThat(rejected(CLEAR_TWO_FACTOR, body.append('}').toString()).fieldErrors())
                .hasSize(50)
                .containsEntry("f49", List.of("Bad.", "Worse."));
    }

    @Test
    void reason_otherOperation_isNull() {
        BadRequestException failure = rejected(GET_EMPLOYEE, "{\"status\":\"EMPLOYEE_NOT_LICENSED\"}");
        assertThat(failure.reason()).isNull();
        assertThat(failure.fieldErrors()).isEmpty();
    }

    @Test
    void fieldErrors_mixedTypes_areGroupedByField() {
        BadRequestException failure = rejected(CLEAR_TWO_FACTOR, """
                {"name": "This field is required.",
                 "url": ["Not a URL.", "Too long."],
                 "site": {"host": ["Unknown."], "ports": {"http": "Closed."}},
                 "headers": [{"name": ["Blank."]}, {}, "Too many."],
                 "limit": 7, "empty": [], "blank": " ", "none": null}""");
        assertThat(failure.fieldErrors())
                .isEqualTo(Map.of(
                        "name", List.of("This field is required."),
                        "url", List.of("Not a URL.", "Too long."),
                        "site.host", List.of("Unknown."),
                        "site.ports.http", List.of("Closed."),
                        "headers[0].name", List.of("Blank."),
                        "headers", List.of("Too many."),
                        "limit", List.of("7")));
        assertThat(failure.nonFieldErrors()).isEmpty();
        assertThat(failure.reason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"non_field_errors\":[\"Wrong.\"]}",
                "{\"non_field_errors\":\"Wrong.\"}",
                "{\"non_field_errors\":{\"code\":[\"Wrong.\"]}}",
                "{\"non_field_errors\":[{\"code\":\"Wrong.\"}],\"detail\":\"Invalid input.\"}",
            })
    void nonFieldErrors_anyForm_areFound(String body) {
        BadRequestException failure = rejected(CLEAR_TWO_FACTOR, body);
        assertThat(failure.nonFieldErrors()).containsExactly("Wrong.");
        assertThat(failure.fieldErrors()).isEmpty();
    }

    @Test
    void fieldErrors_personalData_isRedacted() {
        assertThat(rejected(CLEAR_TWO_FACTOR, "{\"alice@example.com\":[\"the-key is for bob@example.com\"]}")
                        .fieldErrors())
                .isEqualTo(Map.of("[address]", List.of("[secret] is for [address]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bad request", "[\"Wrong.\"]", "{\"detail\":\"Wrong.\"}", "{ broken"})
    void fieldErrors_bodyWithoutFields_areEmpty(String body) {
        BadRequestException failure = rejected(CLEAR_TWO_FACTOR, body);
        assertThat(failure.fieldErrors()).isEmpty();
        assertThat(failure.nonFieldErrors()).isEmpty();
    }

    private BadRequestException rejected(Operation operation, String body) {
        return (BadRequestException)
                errors.map(TestCalls.httpError(400, body, Headers.of()), ErrorContext.withoutResponse(operation, 1));
    }
}
