package dev.trivet.errors;

import static dev.trivet.probely.ProbelyOperations.CLEAR_TWO_FACTOR;
import static dev.trivet.push.PushOperations.FORGET_ACCOUNT;
import static dev.trivet.push.PushOperations.GET_EMPLOYEE;
import static dev.trivet.push.PushOperations.UPDATE_EMPLOYEE;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.EMPLOYEE_NOT_LICENSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivetExceptionTest {
    @Test
    void ofResponse_429_returnsRateLimitException() {
        Headers headers = Headers.of("Retry-After", "7", "x-request-id", "r-17");

        TrivetException limited =
                TrivetException.ofResponse(FORGET_ACCOUNT, 429, headers, "{\"message\":\"Slow down\"}");

        assertThat(limited)
                .isExactlyInstanceOf(RateLimitException.class)
                .hasMessage("Push Security forgetAccount: too many requests (429), Retry-After 7 s: Slow down");
        assertThat(limited.vendor()).isEqualTo("Push Security");
        assertThat(limited.operation()).isEqualTo("forgetAccount");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.headers()).isEqualTo(headers);
        assertThat(limited.attempts()).isEqualTo(1);
        assertThat(limited.requestId()).isEqualTo("r-17");
        assertThat(limited.vendorMessage()).isEqualTo("Slow down");
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(limited.isRetryable()).isTrue();
    }

    @Test
    void ofResponse_400_hasDetailsOfTheBody() {
        BadRequestException unlicensed = (BadRequestException)
                TrivetException.ofResponse(UPDATE_EMPLOYEE, 400, Headers.of(), "EMPLOYEE_NOT_LICENSED");
        BadRequestException invalid = (BadRequestException)
                TrivetException.ofResponse(CLEAR_TWO_FACTOR, 400, Headers.of(), "{\"name\":[\"Blank.\"]}");

        assertThat(unlicensed.reason()).isSameAs(EMPLOYEE_NOT_LICENSED);
        assertThat(invalid.fieldErrors()).isEqualTo(Map.of("name", List.of("Blank.")));
    }

    @Test
    void ofResponse_personalData_isRedacted() {
        assertThat(TrivetException.ofResponse(GET_EMPLOYEE, 404, Headers.of(), "no alice@example.com"))
                .hasMessage("Push Security getEmployee: not found (404): no [address]");
    }

    @Test
    void ofResponse_notAnErrorStatus_isRejected() {
        for (int status : new int[] {0, 200, 299, 600}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TrivetException.ofResponse(GET_EMPLOYEE, status, Headers.of(), ""))
                    .withMessage("status must be from 300 to 599: " + status);
        }
        assertThat(TrivetException.ofResponse(GET_EMPLOYEE, 300, Headers.of(), ""))
                .isInstanceOf(BadRequestException.class);
        assertThat(TrivetException.ofResponse(GET_EMPLOYEE, 599, Headers.of(), ""))
                .isInstanceOf(ServerErrorException.class);
    }

    @Test
    void ofConnectionFailure_timeout_mayHaveBeenApplied() {
        SocketTimeoutException timeout = new SocketTimeoutException("timeout");

        TransportException lost = TrivetException.ofConnectionFailure(FORGET_ACCOUNT, timeout);

        assertThat(lost)
                .hasMessage("Push Security forgetAccount: no response in time")
                .hasCause(timeout);
        assertThat(lost.status()).isZero();
        assertThat(lost.attempts()).isEqualTo(1);
        assertThat(lost.isRetryable()).isTrue();
        assertThat(lost.mayHaveBeenApplied()).isTrue();
    }

    @Test
    void ofConnectionFailure_notConnected_wasNotApplied() {
        ConnectException refused = new ConnectException("refused");
        assertThat(TrivetException.ofConnectionFailure(FORGET_ACCOUNT, refused).mayHaveBeenApplied())
                .isFalse();
    }

    @Test
    void ofConnectionFailure_personalData_isRedacted() {
        TransportException broken =
                TrivetException.ofConnectionFailure(FORGET_ACCOUNT, new IOException("no alice@example.com"));
        assertThat(broken).hasMessageEndingWith(": no response: no [address]").hasRootCauseMessage("no [address]");
    }

    @ParameterizedTest
    @CsvSource({
        "300, false",
        "400, false",
        "404, false",
        "408, true",
        "429, false",
        "499, false",
        "500, true",
        "503, true"
    })
    void mayHaveBeenApplied_errorStatus_isFalseIfRejected(int status, boolean mayHaveBeenApplied) {
        TrivetException failure = TrivetException.ofResponse(FORGET_ACCOUNT, status, Headers.of(), "");
        assertThat(failure.mayHaveBeenApplied()).isEqualTo(mayHaveBeenApplied);
        assertThat(new CompositeCallException(failure).mayHaveBeenApplied()).isEqualTo(mayHaveBeenApplied);
        assertThat(TrivetException.ofResponse(GET_EMPLOYEE, status, Headers.of(), "")
                        .mayHaveBeenApplied())
                .isFalse();
    }

    @Test
    void mayHaveBeenApplied_unknownOutcome_returnsTrue() {
        ErrorContext context = ErrorContext.withResponse(FORGET_ACCOUNT, 1, 200, Headers.of());
        assertThat(context.malformed("$", "not JSON").mayHaveBeenApplied()).isTrue();
        assertThat(context.deadlineExceeded(Duration.ofSeconds(1), null).mayHaveBeenApplied())
                .isTrue();
        assertThat(context.interrupted().mayHaveBeenApplied()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void isRetryable_compositeCall_dependsOnTheCause(int status) {
        TrivetException failure = TrivetException.ofResponse(FORGET_ACCOUNT, status, Headers.of(), "");
        assertThat(new CompositeCallException(failure).isRetryable()).isEqualTo(status == 503);
    }

    private static final class CompositeCallException extends TrivetException {
        private static final long serialVersionUID = 1;

        CompositeCallException(TrivetException cause) {
            super("stopped", cause);
        }
    }
}
