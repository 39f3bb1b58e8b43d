package dev.trivet;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.ServerErrorException;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RetryStageTest extends CallTestCase {
    @Test
    void execute_transientFailures_retriesAfterBackOff() {
        responses.add(failure(503));
        responses.add(Single.error(new IOException("reset")));
        responses.add(Single.just("Alice"));
        TestObserver<String> result = execute();

        time.advanceTimeBy(249, MILLISECONDS);
        assertThat(attempts).hasSize(1);
        time.advanceTimeBy(1, MILLISECONDS);
        assertThat(attempts).hasSize(2);
        time.advanceTimeBy(500, MILLISECONDS);
        result.assertValue("Alice");
        assertThat(attempts).extracting(CallAttempt::number).containsExactly(1, 2, 3);
        assertThat(attempts).extracting(CallAttempt::status).containsExactly(503, 0, 200);
        assertThat(attempts)
                .extracting(CallAttempt::retryDelay)
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), null);
        assertThat(attempts)
                .extracting(CallAttempt::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.SUCCEEDED);
    }

    @Test
    void execute_lastAttemptFails_failureCountsAttempts() {
        responses.add(failure(503));
        responses.add(failure(503));
        responses.add(failure(502));
        TestObserver<String> result = execute();
        time.advanceTimeBy(1, SECONDS);
        result.assertError(error -> ((ServerErrorException) error).attempts() == 3);
        result.assertError(error -> ((ServerErrorException) error).status() == 502);
    }

    @Test
    void execute_retryAfterTooLong_failsImmediately() {
        responses.add(Single.error(TestCalls.httpError(503, "", Headers.of("Retry-After", "61"))));
        execute()
                .assertError(error -> error.getMessage()
                        .equals("push getEmployee: server error (503), Retry-After 61 s, "
                                + "longer than the allowed 60 s"));
        time.advanceTimeBy(1, DAYS);
        assertThat(attempts).hasSize(1);
    }

    @Test
    void execute_listenerThrowsTrivetException_isNotRetried() {
        responses.add(Single.just("Alice"));
        responses.add(Single.just("Alice again"));
        CallExecutor throwing = calls().withListener(attempt -> {
            throw ErrorContext.withoutResponse(OPERATION, 1).rateLimited(Duration.ZERO);
        });
        TestObserver<String> result = throwing.newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test();
        time.advanceTimeBy(10, SECONDS);
        result.assertError(RateLimitException.class);
        assertThat(responses).hasSize(1);
    }

    @Test
    void execute_tenThousandAttempts_doesNotRecurse() {
        RetryPolicy manyAttempts =
                RetryPolicy.builder().maximumAttempts(Integer.MAX_VALUE).build();
        AtomicInteger sent = new AtomicInteger();
        Single<String> request = Single.defer(
                () -> sent.incrementAndGet() < 10_000 ? Single.error(new IOException("reset")) : Single.just("Alice"));
        TestObserver<String> result = calls().newCall(OPERATION, TestCalls.responses(request))
                .withRetryPolicy(manyAttempts)
                .toSingle()
                .test();
        time.advanceTimeBy(1, DAYS);
        result.assertValue("Alice");
    }

    @Test
    void dispose_duringBackOff_doesNotRetry() {
        responses.add(failure(503));
        responses.add(Single.just("Alice"));
        execute().dispose();
        time.advanceTimeBy(10, SECONDS);
        assertThat(responses).hasSize(1);
        assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.FAILED);
    }
}
