package dev.trivet;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.trivet.CallAttempt.Outcome;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class ObservedStageTest extends CallTestCase {
    @Test
    void execute_severalAttempts_notifiesListenerOncePerAttempt() {
        CallListener ofClient = mock(CallListener.class);
        CallListener ofCall = mock(CallListener.class);
        when(ofClient.forCall()).thenReturn(ofCall);
        responses.add(failure(503));
        responses.add(Single.just("Alice"));

        calls().withListener(ofClient)
                .newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test();
        time.advanceTimeBy(1, SECONDS);

        InOrder order = inOrder(ofClient, ofCall);
        order.verify(ofClient).forCall();
        order.verify(ofCall).attemptEnded(argThat(attempt -> attempt.outcome() == Outcome.FAILED));
        order.verify(ofCall).attemptEnded(argThat(attempt -> attempt.outcome() == Outcome.SUCCEEDED));
        order.verifyNoMoreInteractions();
    }

    @Test
    void execute_success_describesTheAttempt() {
        responses.add(Single.just("Alice"));
        execute().assertValue("Alice");
        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.vendor()).isEqualTo("push");
            assertThat(attempt.operation()).isEqualTo("getEmployee");
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(attempt.status()).isEqualTo(200);
            assertThat(attempt.failure()).isNull();
            assertThat(attempt.retryDelay()).isNull();
            assertThat(attempt.rateLimitWait()).isZero();
            assertThat(attempt.duration()).isZero();
        });
    }

    @Test
    void execute_requestCannotBeCreated_doesNotNotify() {
        responses.add(Single.error(new IllegalArgumentException("id must not be blank")));
        execute().assertError(IllegalArgumentException.class).dispose();
        assertThat(attempts).isEmpty();
    }

    @Test
    void dispose_requestSent_notifiesOnce() {
        AtomicBoolean canceled = new AtomicBoolean();
        bucket.pause(Duration.ofMillis(200));
        responses.add(Single.<String>never().doOnDispose(() -> canceled.set(true)));
        TestObserver<String> result = execute();
        time.advanceTimeBy(500, MILLISECONDS);
        result.dispose();
        result.dispose();
        assertThat(canceled).isTrue();
        assertThat(attempts).hasSize(1);
        assertLast(Outcome.CANCELED, 1, Duration.ofMillis(200), Duration.ofMillis(300));
        assertThat(attempts.get(0)).hasToString("push getEmployee, attempt 1: canceled in 300 ms");
    }

    @Test
    void dispose_secondAttemptSent_reportsNoStatus() {
        responses.add(failure(503));
        responses.add(Single.never());
        TestObserver<String> result = execute();
        time.advanceTimeBy(250, MILLISECONDS);
        result.dispose();
        assertLast(Outcome.CANCELED, 2, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void dispose_secondAttemptQueued_reportsNotSent() {
        bucket = TokenBucket.create(1, 1, time);
        responses.add(failure(503));
        TestObserver<String> result = execute();
        time.advanceTimeBy(300, MILLISECONDS);
        result.dispose();
        assertLast(Outcome.NOT_SENT, 2, Duration.ofMillis(50), Duration.ZERO);
    }

    @Test
    void dispose_callCompleted_doesNotNotifyAgain() {
        responses.add(Single.just("Alice"));
        execute().dispose();
        assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.SUCCEEDED);
    }

    @Test
    void execute_listenerDisposes_notifiesOnce() {
        List<CallAttempt> notified = new ArrayList<>();
        SingleSubject<String> response = SingleSubject.create();
        TestObserver<String> result = new TestObserver<>();
        CallExecutor disposing = calls().withListener(attempt -> {
            notified.add(attempt);
            result.dispose();
        });
        disposing.newCall(OPERATION, TestCalls.responses(response)).toSingle().subscribe(result);
        response.onSuccess("Alice");
        assertThat(notified).extracting(CallAttempt::outcome).containsExactly(Outcome.SUCCEEDED);
    }

    @Test
    void execute_listenerThrows_failsAndNotifiesOnce() {
        List<CallAttempt> notified = new ArrayList<>();
        CallExecutor throwing = calls().withListener(attempt -> {
            notified.add(attempt);
            throw new IllegalStateException("full");
        });
        responses.add(Single.just("Alice"));
        throwing.newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test()
                .assertError(IllegalStateException.class);
        responses.add(failure(404));
        throwing.newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test()
                .assertError(IllegalStateException.class);
        assertThat(notified).extracting(CallAttempt::outcome).containsExactly(Outcome.SUCCEEDED, Outcome.FAILED);
    }

    @Test
    void execute_listenerThrowsOnRejection_failsWithIt() {
        maximumWait = Duration.ZERO;
        bucket = TokenBucket.create(1, 1, time);
        bucket.pause(Duration.ofSeconds(1));
        CallExecutor throwing = calls().withListener(attempt -> {
            throw new IllegalStateException("full");
        });
        throwing.newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test()
                .assertError(IllegalStateException.class);
    }

    @Test
    void dispose_listenerThrows_callsTheErrorHandler() {
        List<Throwable> undeliverable = new ArrayList<>();
        SingleSubject<String> response = SingleSubject.create();
        TestObserver<String> result = new TestObserver<>();
        CallExecutor throwing = calls().withListener(attempt -> {
            throw new IllegalStateException("full");
        });
        RxJavaPlugins.setErrorHandler(undeliverable::add);
        try {
            throwing.newCall(OPERATION, TestCalls.responses(response))
                    .toSingle()
                    .subscribe(result);
            result.dispose();
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
        result.assertNoErrors();
        assertThat(undeliverable)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessage("full"));
    }

    @Test
    void toString_failedAttempt_describesIt() {
        responses.add(failure(404));
        execute();
        assertThat(attempts.get(0)).hasToString("push getEmployee, attempt 1: failed (404) in 0 ms");
    }
}
