package dev.trivet;

import static dev.trivet.Fixtures.always;
import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.TrivetException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Random;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = RetryPolicy.defaults();
    private static final Random HALF = always(0.5);
    private static final Operation READING = Operation.readOnly("push", "listEmployees");
    private static final Operation DELETING = new Operation("push", "deleteAllBlockedUrls", false);

    private final ErrorMapper errors = new ErrorMapper(emptyList());

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "4, 2000", "5, 4000", "6, 4000", "1000, 4000", "2147483647, 4000"})
    void backOff_manyAttempts_doublesUpToTheMaximum(int attempts, long millis) {
        assertThat(RetryPolicy.defaults().backOff(attempts, always(0.5))).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void backOff_extremeJitter_staysWithinTheLimit() {
        assertThat(RetryPolicy.defaults().backOff(1, always(0))).isZero();
        assertThat(RetryPolicy.defaults().backOff(1, always(0.999))).isEqualTo(Duration.ofMillis(499));
    }

    @Test
    void backOff_longestDelays_doesNotOverflow() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        RetryPolicy policy = RetryPolicy.builder().maximumDelay(forever).build();
        assertThat(policy.backOff(2, always(0.5))).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryPolicy.builder().initialDelay(forever).build().backOff(1, always(0.5)))
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void defaults_areAsDocumented() {
        assertThat(RetryPolicy.defaults().maximumAttempts()).isEqualTo(3);
        assertThat(RetryPolicy.defaults().maximumRetryAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void builder_allOptions_areUsed() {
        RetryPolicy policy = RetryPolicy.builder()
                .maximumAttempts(7)
                .initialDelay(Duration.ofMillis(100))
                .maximumDelay(Duration.ofMillis(150))
                .maximumRetryAfter(Duration.ofSeconds(5))
                .build();
        assertThat(policy.maximumAttempts()).isEqualTo(7);
        assertThat(policy.backOff(1, always(0.5))).isEqualTo(Duration.ofMillis(50));
        assertThat(policy.backOff(2, always(0.5))).isEqualTo(Duration.ofMillis(75));
        assertThat(policy.maximumRetryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void none_hasOneAttempt() {
        assertThat(RetryPolicy.none().maximumAttempts()).isEqualTo(1);
    }

    @Test
    void builder_invalidValue_throws() {
        RetryPolicy.Builder builder = RetryPolicy.builder();
        Duration negative = Duration.ofMillis(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumAttempts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.initialDelay(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumDelay(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumRetryAfter(negative));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void delayAfter_transientStatus_backsOff(int status) {
        assertThat(POLICY.delayAfter(response(status, 1), READING, HALF)).isEqualTo(Duration.ofMillis(250));
        assertThat(POLICY.delayAfter(response(status, 2), READING, HALF)).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 409, 422, 501})
    void delayAfter_finalStatus_none(int status) {
        assertThat(POLICY.delayAfter(response(status, 1), READING, HALF)).isNull();
    }

    @Test
    void delayAfter_lastAttempt_none() {
        assertThat(POLICY.delayAfter(response(503, 3), READING, HALF)).isNull();
    }

    @Test
    void delayAfter_noResponse_backsOff() {
        assertThat(POLICY.delayAfter(noResponse(new IOException("reset")), READING, HALF))
                .isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void delayAfter_notIdempotent_onlyIfNotApplied() {
        assertThat(POLICY.delayAfter(response(429, 1), DELETING, HALF)).isNotNull();
        assertThat(POLICY.delayAfter(noResponse(new ConnectException("refused")), DELETING, HALF))
                .isNotNull();
        assertThat(POLICY.delayAfter(response(503, 1), DELETING, HALF)).isNull();
        assertThat(POLICY.delayAfter(response(408, 1), DELETING, HALF)).isNull();
        assertThat(POLICY.delayAfter(noResponse(new IOException("reset")), DELETING, HALF))
                .isNull();
    }

    @Test
    void delayAfter_retryAfter_waitsThatLong() {
        assertThat(POLICY.delayAfter(response(429, 1, "7"), READING, HALF)).isEqualTo(Duration.ofSeconds(7));
        assertThat(POLICY.delayAfter(response(503, 1, "60"), READING, HALF)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void delayAfter_retryAfterTooLong_none() {
        assertThat(POLICY.delayAfter(response(429, 1, "61"), READING, HALF)).isNull();
    }

    @Test
    void pauseAfter_retry_isTheRetryDelay() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 1), Duration.ofSeconds(2), HALF))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void pauseAfter_noRetry_returnsBackOffOrRetryAfter() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 3), null, HALF))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 3, "9"), null, HALF))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void pauseAfter_retryAfterTooLong_isCut() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 1, "3600"), null, HALF))
                .isEqualTo(Duration.ofSeconds(60));
    }

    private TrivetException response(int status, int attempts) {
        return (TrivetException) errors.map(
                TestCalls.httpError(status, "", Headers.of()), ErrorContext.withoutResponse(DELETING, attempts));
    }

    private TrivetException response(int status, int attempts, String retryAfter) {
        Headers headers = Headers.of("Retry-After", retryAfter);
        return (TrivetException)
                errors.map(TestCalls.httpError(status, "", headers), ErrorContext.withoutResponse(DELETING, attempts));
    }

    private TrivetException noResponse(IOException error) {
        return (TrivetException) errors.map(error, ErrorContext.withoutResponse(DELETING, 1));
    }
}
