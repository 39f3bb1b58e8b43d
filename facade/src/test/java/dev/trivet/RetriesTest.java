package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.client.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final Operation READING = new Operation("push", "listEmployees", true);
    private static final Operation DELETING = new Operation("push", "deleteAllBlockedUrls", false);

    private final Retries retries = new Retries(RetryPolicy.defaults(), RetryPolicyTest.always(0.5));
    private final ErrorMapper errors = new ErrorMapper(new Redaction(java.util.Collections.emptyList()));

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void delayAfter_transientStatus_backsOff(int status) {
        assertThat(retries.delayAfter(answered(status, 1), READING)).isEqualTo(Duration.ofMillis(250));
        assertThat(retries.delayAfter(answered(status, 2), READING)).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 409, 422, 501})
    void delayAfter_finalStatus_none(int status) {
        assertThat(retries.delayAfter(answered(status, 1), READING)).isNull();
    }

    @Test
    void delayAfter_lastAttempt_none() {
        assertThat(retries.delayAfter(answered(503, 3), READING)).isNull();
    }

    @Test
    void delayAfter_noAnswer_backsOff() {
        assertThat(retries.delayAfter(unanswered(new IOException("reset")), READING))
                .isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void delayAfter_operationThatMustNotHappenTwice_onlyWhenSurelyNotCarriedOut() {
        assertThat(retries.delayAfter(answered(429, 1), DELETING)).isNotNull();
        assertThat(retries.delayAfter(unanswered(new ConnectException("refused")), DELETING))
                .isNotNull();
        assertThat(retries.delayAfter(answered(503, 1), DELETING)).isNull();
        assertThat(retries.delayAfter(answered(408, 1), DELETING)).isNull();
        assertThat(retries.delayAfter(unanswered(new IOException("reset")), DELETING))
                .isNull();
    }

    @Test
    void delayAfter_vendorSaysHowLong_thatLong() {
        assertThat(retries.delayAfter(answered(429, 1, "7"), READING)).isEqualTo(Duration.ofSeconds(7));
        assertThat(retries.delayAfter(answered(503, 1, "60"), READING)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void delayAfter_vendorAsksForTooLong_none() {
        assertThat(retries.delayAfter(answered(429, 1, "61"), READING)).isNull();
    }

    @Test
    void pauseAfter_callGoesOn_asLongAsTheCallWaits() {
        assertThat(retries.pauseAfter((RateLimitException) answered(429, 1), Duration.ofSeconds(2)))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void pauseAfter_callGivesUp_othersStillHoldBack() {
        assertThat(retries.pauseAfter((RateLimitException) answered(429, 3), null))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(retries.pauseAfter((RateLimitException) answered(429, 3, "9"), null))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void by_anotherPolicy_decidesInItsPlace() {
        RetryPolicy once = RetryPolicy.none();
        assertThat(retries.by(once).delayAfter(answered(503, 1), READING)).isNull();
        assertThat(retries.by(null)).isSameAs(retries);
    }

    @Test
    void pauseAfter_vendorAsksForTooLong_cutToThePolicysLimit() {
        assertThat(retries.pauseAfter((RateLimitException) answered(429, 1, "3600"), null))
                .isEqualTo(Duration.ofSeconds(60));
    }

    private TrivetException answered(int status, int attempts) {
        return (TrivetException) errors.map(
                ErrorMapperTest.answer(status, "", Headers.of()), ErrorContext.unanswered(READING, attempts));
    }

    private TrivetException answered(int status, int attempts, String retryAfter) {
        Headers headers = Headers.of("Retry-After", retryAfter);
        return (TrivetException)
                errors.map(ErrorMapperTest.answer(status, "", headers), ErrorContext.unanswered(READING, attempts));
    }

    private TrivetException unanswered(IOException error) {
        return (TrivetException) errors.map(error, ErrorContext.unanswered(READING, 1));
    }
}
