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
    private static final Operation READ = Operation.readOnly("push", "listEmployees");
    private static final Operation DELETE = new Operation("push", "deleteAllBlockedUrls", false);

    private final ErrorMapper errors = new ErrorMapper(emptyList());

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "4, 2000", "5, 4000", "6, 4000", "1000, 4000", "2147483647, 4000"})
    void backOff_manyAttempts_doublesUpToMaximum(int attempts, long millis) {
        assertThat(POLICY.backOff(attempts, HALF)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void backOff_extremeJitter_isBelowInitialDelay() {
        assertThat(POLICY.backOff(1, always(0))).isZero();
        assertThat(POLICY.backOff(1, always(0.999))).isEqualTo(Duration.ofMillis(499));
    }

    @Test
    void backOff_longestDuration_doesNotOverflow() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        RetryPolicy policy = RetryPolicy.builder().maximumDelay(longest).build();
        assertThat(policy.backOff(2, HALF)).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryPolicy.builder().initialDelay(longest).build().backOff(1, HALF))
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void defaults_values_areAsDocumented() {
        assertThat(POLICY.maximumAttempts()).isEqualTo(3);
        assertThat(POLICY.maximumRetryAfter()).isEqualTo(Duration.ofSeconds(60));
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
        assertThat(policy.backOff(1, HALF)).isEqualTo(Duration.ofMillis(50));
        assertThat(policy.backOff(2, HALF)).isEqualTo(Duration.ofMillis(75));
        assertThat(policy.maximumRetryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void none_maximumAttempts_isOne() {
        assertThat(RetryPolicy.none().maximumAttempts()).isEqualTo(1);
    }

    @Test
    void builder_invalidValue_isRejected() {
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
        assertThat(POLICY.delayAfter(response(status, 1), READ, HALF)).isEqualTo(Duration.ofMillis(250));
        assertThat(POLICY.delayAfter(response(status, 2), READ, HALF)).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 409, 422, 501})
    void delayAfter_permanentStatus_returnsNull(int status) {
        assertThat(POLICY.delayAfter(response(status, 1), READ, HALF)).isNull();
    }

    @Test
    void delayAfter_lastAttempt_returnsNull() {
        assertThat(POLICY.delayAfter(response(503, 3), READ, HALF)).isNull();
    }

    @Test
    void delayAfter_noResponse_backsOff() {
        assertThat(POLICY.delayAfter(noResponse(new IOException("reset")), READ, HALF))
                .isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void delayAfter_notIdempotent_retriesIfNotApplied() {
        assertThat(POLICY.delayAfter(response(429, 1), DELETE, HALF)).isNotNull();
        assertThat(POLICY.delayAfter(noResponse(new ConnectException("refused")), DELETE, HALF))
                .isNotNull();
        assertThat(POLICY.delayAfter(response(503, 1), DELETE, HALF)).isNull();
        assertThat(POLICY.delayAfter(response(408, 1), DELETE, HALF)).isNull();
        assertThat(POLICY.delayAfter(noResponse(new IOException("reset")), DELETE, HALF))
                .isNull();
    }

    @Test
    void delayAfter_retryAfter_returnsItsDuration() {
        assertThat(POLICY.delayAfter(response(429, 1, "7"), READ, HALF)).isEqualTo(Duration.ofSeconds(7));
        assertThat(POLICY.delayAfter(response(503, 1, "60"), READ, HALF)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void delayAfter_retryAfterTooLong_returnsNull() {
        assertThat(POLICY.delayAfter(response(429, 1, "61"), READ, HALF)).isNull();
    }

    @Test
    void pauseAfter_retry_returnsTheRetryDelay() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 1), Duration.ofSeconds(2), HALF))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void pauseAfter_noRetry_returnsBackOff() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 3), null, HALF))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void pauseAfter_retryAfter_returnsItsDuration() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 3, "9"), null, HALF))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void pauseAfter_retryAfterTooLong_returnsMaximum() {
        assertThat(POLICY.pauseAfter((RateLimitException) response(429, 1, "3600"), null, HALF))
                .isEqualTo(Duration.ofSeconds(60));
    }

    private TrivetException response(int status, int attempts) {
        return (TrivetException) errors.map(
                TestCalls.httpError(status, "", Headers.of()), ErrorContext.withoutResponse(DELETE, attempts));
    }

    private TrivetException response(int status, int attempts, String retryAfter) {
        Headers headers = Headers.of("Retry-After", retryAfter);
        return (TrivetException)
                errors.map(TestCalls.httpError(status, "", headers), ErrorContext.withoutResponse(DELETE, attempts));
    }

    private TrivetException noResponse(IOException error) {
        return (TrivetException) errors.map(error, ErrorContext.withoutResponse(DELETE, 1));
    }
}
