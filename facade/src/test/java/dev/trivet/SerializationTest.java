package dev.trivet;

import static dev.trivet.push.PushOperations.UPDATE_EMPLOYEE;
import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.client.Operation;
import dev.trivet.errors.BadRequestException;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.TransportException;
import dev.trivet.errors.TrivetException;
import dev.trivet.probely.ProbelyOperations;
import dev.trivet.push.model.EmployeeUpdateErrorReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which properties of an exception remain after serialization. */
class SerializationTest {
    private static final Operation OPERATION = Operation.readOnly("push", "getEmployee");
    private static final Headers HEADERS = Headers.of("Retry-After", "7", "x-request-id", "r-1", "Set-Cookie", "c=17");

    private final ErrorMapper errors = new ErrorMapper(emptyList());

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 409, 422, 429, 500, 503})
    void serialize_failureWithResponse_keepsProperties(int status) throws Exception {
        TrivetException before = map(OPERATION, status, "{\"message\":\"No\"}");
        TrivetException after = Fixtures.serializedCopy(before);
        assertThat(after).isExactlyInstanceOf(before.getClass()).hasMessage(before.getMessage());
        assertThat(after.vendor()).isEqualTo("push");
        assertThat(after.operation()).isEqualTo("getEmployee");
        assertThat(after.status()).isEqualTo(status);
        assertThat(after.attempts()).isEqualTo(2);
        assertThat(after.requestId()).isEqualTo("r-1");
        assertThat(after.vendorMessage()).isEqualTo("No");
        assertThat(after.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void serialize_failureWithResponse_dropsHeaders() throws Exception {
        TrivetException before = map(OPERATION, 404, "");
        assertThat(before.headers().get("Set-Cookie")).isEqualTo("c=17");
        assertThat(Fixtures.serializedCopy(before).headers().size()).isZero();
    }

    @Test
    void serialize_badRequest_keepsReasonAndFieldErrors() throws Exception {
        BadRequestException push =
                (BadRequestException) Fixtures.serializedCopy(map(UPDATE_EMPLOYEE, 400, "EMPLOYEE_NOT_LICENSED"));
        assertThat(push.reason()).isEqualTo(EmployeeUpdateErrorReason.EMPLOYEE_NOT_LICENSED);
        assertThat(push.fieldErrors()).isEmpty();
        BadRequestException probely = (BadRequestException) Fixtures.serializedCopy(
                map(ProbelyOperations.CLEAR_TWO_FACTOR, 400, "{\"url\":[\"Bad.\"],\"non_field_errors\":[\"Worse.\"]}"));
        assertThat(probely.reason()).isNull();
        assertThat(probely.fieldErrors()).isEqualTo(Map.of("url", List.of("Bad.")));
        assertThat(probely.nonFieldErrors()).containsExactly("Worse.");
    }

    @Test
    void serialize_failureWithoutResponse_keepsCauseAndPath() throws Exception {
        IOException reset = new IOException("reset");
        TrivetException transport = (TrivetException) errors.map(reset, ErrorContext.withoutResponse(OPERATION, 1));
        assertThat(Fixtures.serializedCopy(transport)).hasRootCauseMessage("reset");
        ErrorContext failure = ErrorContext.withoutResponse(OPERATION, 1);
        assertThat(Fixtures.serializedCopy(failure.deadlineExceeded(Duration.ofSeconds(1), transport)))
                .hasCauseInstanceOf(TransportException.class);
        assertThat(Fixtures.serializedCopy(failure.malformed("$.id", "invalid")).path())
                .isEqualTo("$.id");
        assertThat(Fixtures.serializedCopy(failure.interrupted()).attempts()).isEqualTo(1);
    }

    @Test
    void serialize_bulkException_keepsTotalsAndBatch() throws Exception {
        BulkResult completed = BulkResult.of(3, 2L, 1L).endingAt(4);
        BulkException after = Fixtures.serializedCopy(BulkException.batchFailed(
                OPERATION, map(OPERATION, 403, ""), completed, asList("example.com", "example.org")));
        assertThat(after.completed()).hasToString("BulkResult[3 sent, 2 changed, 1 unchanged]");
        assertThat(after.position()).isEqualTo(4);
        assertThat(after.failedBatch()).containsExactly("example.com", "example.org");
        assertThat(after.invalidPosition()).isEmpty();
    }

    private TrivetException map(Operation operation, int status, String body) {
        return (TrivetException)
                errors.map(TestCalls.httpError(status, body, HEADERS), ErrorContext.withoutResponse(operation, 2));
    }
}
