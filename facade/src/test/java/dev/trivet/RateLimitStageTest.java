package dev.trivet;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.errors.RateLimitException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class RateLimitStageTest extends CallTestCase {
    private final RateLimiter limiter = mock(RateLimiter.class);

    @Test
    void execute_429_pausesAllCalls() {
        responses.add(Single.error(TestCalls.httpError(429, "", Headers.of("Retry-After", "5"))));
        responses.add(Single.just("other call"));
        responses.add(Single.just("retried"));
        TestObserver<String> first = execute();
        TestObserver<String> second = execute();

        time.advanceTimeBy(4_999, MILLISECONDS);
        second.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        second.assertValue("other call");
        time.advanceTimeBy(100, MILLISECONDS);
        first.assertValue("retried");
        assertThat(attempts.get(1).rateLimitWait()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void execute_retry_acquiresAnotherPermit() {
        bucket = TokenBucket.create(1, 1, time);
        responses.add(failure(503));
        responses.add(Single.just("Alice"));
        TestObserver<String> result = execute();
        time.advanceTimeBy(999, MILLISECONDS);
        result.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        result.assertValue("Alice");
        assertThat(attempts.get(1).rateLimitWait()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void dispose_queued_leavesTheQueue() {
        bucket = TokenBucket.create(1, 1, time);
        responses.add(Single.just("first"));
        responses.add(Single.just("third"));
        execute().assertComplete();
        TestObserver<String> second = execute();
        TestObserver<String> third = execute();
        time.advanceTimeBy(400, MILLISECONDS);
        second.dispose();
        assertLast(Outcome.NOT_SENT, 1, Duration.ofMillis(400), Duration.ZERO);
        time.advanceTimeBy(600, MILLISECONDS);
        third.assertValue("third");
        assertThat(attempts).hasSize(3);
    }

    @Test
    void execute_queueTooLong_failsImmediately() {
        maximumWait = Duration.ofMillis(50);
        bucket = TokenBucket.create(1, 10, time);
        responses.add(Single.just("first"));
        execute().assertComplete();
        TestObserver<String> rejected = execute();
        rejected.assertError(error -> Duration.ofMillis(100).equals(((RateLimitException) error).retryAfter()));
        rejected.assertError(error -> error.getMessage()
                .equals("push getEmployee: too many requests, the rate limiter has no permit for another 100 ms, "
                        + "longer than maximumRateLimitWait"));
        assertThat(attempts).hasSize(2);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
        assertThat(attempts.get(1).failure()).isInstanceOf(RateLimitException.class);
    }

    @Test
    void execute_secondAttemptRejected_countsTheFirst() {
        maximumWait = Duration.ZERO;
        bucket = TokenBucket.create(1, 1, time);
        responses.add(failure(503));
        TestObserver<String> result = execute();
        time.advanceTimeBy(250, MILLISECONDS);
        result.assertError(error -> ((RateLimitException) error).attempts() == 1);
        result.assertError(error -> error.getMessage()
                .equals("push getEmployee: too many requests, the rate limiter has no permit for another 750 ms, "
                        + "longer than maximumRateLimitWait"));
        assertLast(Outcome.NOT_SENT, 2, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void execute_429_pausesTheLimiterOnce() {
        when(limiter.acquire(null)).thenReturn(Completable.complete());
        responses.add(Single.error(TestCalls.httpError(429, "", Headers.of("Retry-After", "5"))));
        responses.add(Single.just("Alice"));

        TestObserver<String> result = execute(limiter);
        time.advanceTimeBy(5, SECONDS);

        result.assertValue("Alice");
        InOrder order = inOrder(limiter);
        order.verify(limiter).acquire(null);
        order.verify(limiter).pause(Duration.ofSeconds(5));
        order.verify(limiter).acquire(null);
        order.verifyNoMoreInteractions();
    }

    @Test
    void execute_maximumWait_isPassedToTheLimiter() {
        maximumWait = Duration.ofSeconds(3);
        when(limiter.acquire(maximumWait)).thenReturn(Completable.complete());
        responses.add(Single.just("Alice"));

        execute(limiter).assertValue("Alice");
    }

    @Test
    void execute_limiterFails_signalsItsError() {
        // An IOException from a request would be retried.
        IOException broken = new IOException("store unavailable");
        when(limiter.acquire(null)).thenReturn(Completable.error(broken));

        execute(limiter).assertError(broken);

        assertThat(attempts).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
        assertThat(attempts.get(0).failure()).isNull();
        verify(limiter, never()).pause(any());
    }

    @Test
    void execute_limiterThrows_signalsItsError() {
        IllegalStateException broken = new IllegalStateException("store unavailable");
        when(limiter.acquire(null)).thenThrow(broken);

        execute(limiter).assertError(broken);

        assertThat(attempts).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
        verify(limiter, never()).pause(any());
    }

    @Test
    void execute_pauseThrows_signalsItsError() {
        IllegalStateException broken = new IllegalStateException("store unavailable");
        when(limiter.acquire(null)).thenReturn(Completable.complete());
        doThrow(broken).when(limiter).pause(any());
        responses.add(failure(429));

        TestObserver<String> result = execute(limiter);
        time.advanceTimeBy(10, SECONDS);

        result.assertError(broken);
        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(attempt.failure()).isInstanceOf(RateLimitException.class);
            assertThat(attempt.retryDelay()).isNull();
        });
    }

    private TestObserver<String> execute(RateLimiter limiter) {
        return calls(limiter)
                .newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test();
    }
}
