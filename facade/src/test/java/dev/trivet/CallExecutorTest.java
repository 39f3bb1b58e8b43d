package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallExecutorTest {
    private static final Operation OPERATION = new Operation("push", "getEmployee", true);

    private final TestScheduler time = new TestScheduler();
    private final List<CallAttempt> attempts = new ArrayList<>();
    private final Queue<Single<String>> answers = new ArrayDeque<>();
    private TokenBucket bucket = TokenBucket.create(10, 10, time);
    private @Nullable Duration deadline;
    private @Nullable Duration maximumWait;

    @Test
    void run_answeredAtOnce_oneAttempt() {
        answers.add(Single.just("Alice"));
        run().assertValue("Alice");
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
    void call_notSubscribed_sendsNothing() {
        assertThat(call()).hasToString("push getEmployee");
        assertThat(attempts).isEmpty();
    }

    @Test
    void run_again_isACallOfItsOwn() {
        answers.add(Single.just("first"));
        answers.add(Single.just("second"));
        ApiCall<String> call = call();
        assertThat(call.execute()).isEqualTo("first");
        assertThat(call.execute()).isEqualTo("second");
    }

    @Test
    void run_transientFailures_triedAgainAfterTheBackOff() {
        answers.add(failure(503));
        answers.add(Single.error(new IOException("reset")));
        answers.add(Single.just("Alice"));
        TestObserver<String> result = run();

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
    void run_lastAttemptFails_failureSaysHowManyThereWere() {
        answers.add(failure(503));
        answers.add(failure(503));
        answers.add(failure(502));
        TestObserver<String> result = run();
        time.advanceTimeBy(1, SECONDS);
        result.assertError(error -> ((ServerErrorException) error).attempts() == 3);
        result.assertError(error -> ((ServerErrorException) error).status() == 502);
    }

    @Test
    void run_failureThatIsNotAboutTheCall_neitherTriedAgainNorTold() {
        answers.add(Single.error(new IllegalArgumentException("id must not be blank")));
        run().assertError(IllegalArgumentException.class);
        assertThat(attempts).isEmpty();
    }

    @Test
    void run_429_pausesEveryCallOfTheCredential() {
        answers.add(Single.error(ErrorMapperTest.answer(429, "", Headers.of("Retry-After", "5"))));
        answers.add(Single.just("other call"));
        answers.add(Single.just("tried again"));
        TestObserver<String> first = run();
        TestObserver<String> second = run();

        time.advanceTimeBy(4_999, MILLISECONDS);
        second.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        second.assertValue("other call");
        time.advanceTimeBy(100, MILLISECONDS);
        first.assertValue("tried again");
        assertThat(attempts.get(1).rateLimitWait()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void run_retries_waitForTheRateLimitToo() {
        bucket = TokenBucket.create(1, 1, time);
        answers.add(failure(503));
        answers.add(Single.just("Alice"));
        TestObserver<String> result = run();
        time.advanceTimeBy(999, MILLISECONDS);
        result.assertNotComplete();
        time.advanceTimeBy(1, MILLISECONDS);
        result.assertValue("Alice");
        assertThat(attempts.get(1).rateLimitWait()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void dispose_whileQueued_leavesTheQueueAndSendsNothing() {
        bucket = TokenBucket.create(1, 1, time);
        answers.add(Single.just("first"));
        answers.add(Single.just("third"));
        run().assertComplete();
        TestObserver<String> second = run();
        TestObserver<String> third = run();
        time.advanceTimeBy(400, MILLISECONDS);
        second.dispose();
        assertLast(Outcome.NOT_SENT, 1, Duration.ofMillis(400), Duration.ZERO);
        time.advanceTimeBy(600, MILLISECONDS);
        third.assertValue("third");
        assertThat(attempts).hasSize(3);
    }

    @Test
    void dispose_whileSending_cancelsTheRequestAndTellsOnce() {
        AtomicBoolean cancelled = new AtomicBoolean();
        bucket.pause(Duration.ofMillis(200));
        answers.add(Single.<String>never().doOnDispose(() -> cancelled.set(true)));
        TestObserver<String> result = run();
        time.advanceTimeBy(500, MILLISECONDS);
        result.dispose();
        result.dispose();
        assertThat(cancelled).isTrue();
        assertThat(attempts).hasSize(1);
        assertLast(Outcome.CANCELLED, 1, Duration.ofMillis(200), Duration.ofMillis(300));
        assertThat(attempts.get(0)).hasToString("push getEmployee, attempt 1: cancelled in 300 ms");
    }

    @Test
    void dispose_whileTheSecondAttemptIsSent_itsStatusIsNotTheFirsts() {
        answers.add(failure(503));
        answers.add(Single.never());
        TestObserver<String> result = run();
        time.advanceTimeBy(250, MILLISECONDS);
        result.dispose();
        assertLast(Outcome.CANCELLED, 2, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void dispose_whileTheSecondAttemptIsQueued_itWasNotSent() {
        bucket = TokenBucket.create(1, 1, time);
        answers.add(failure(503));
        TestObserver<String> result = run();
        time.advanceTimeBy(300, MILLISECONDS);
        result.dispose();
        assertLast(Outcome.NOT_SENT, 2, Duration.ofMillis(50), Duration.ZERO);
    }

    @Test
    void dispose_afterTheEnd_tellsNothingMore() {
        answers.add(Single.just("Alice"));
        run().dispose();
        assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.SUCCEEDED);
    }

    @Test
    void run_listenerDisposesOfTheCall_isToldOnce() {
        List<CallAttempt> told = new ArrayList<>();
        SingleSubject<String> answer = SingleSubject.create();
        TestObserver<String> result = new TestObserver<>();
        CallExecutor disposing = pipeline().withListener(attempt -> {
            told.add(attempt);
            result.dispose();
        });
        disposing.send(OPERATION, TestCalls.responses(answer)).toSingle().subscribe(result);
        answer.onSuccess("Alice");
        assertThat(told).extracting(CallAttempt::outcome).containsExactly(Outcome.SUCCEEDED);
    }

    @Test
    void run_listenerThrows_failsAndIsToldOnce() {
        List<CallAttempt> told = new ArrayList<>();
        CallExecutor throwing = pipeline().withListener(attempt -> {
            told.add(attempt);
            throw new IllegalStateException("full");
        });
        answers.add(Single.just("Alice"));
        throwing.send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test()
                .assertError(IllegalStateException.class);
        answers.add(failure(404));
        throwing.send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test()
                .assertError(IllegalStateException.class);
        assertThat(told).extracting(CallAttempt::outcome).containsExactly(Outcome.SUCCEEDED, Outcome.FAILED);
    }

    @Test
    void run_listenerThrowsWhenTheLimitRefuses_failsWithThatAlone() {
        maximumWait = Duration.ZERO;
        bucket = TokenBucket.create(1, 1, time);
        bucket.pause(Duration.ofSeconds(1));
        CallExecutor throwing = pipeline().withListener(attempt -> {
            throw new IllegalStateException("full");
        });
        throwing.send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test()
                .assertError(IllegalStateException.class);
    }

    @Test
    void run_vendorAsksForTooLong_failureSaysSo() {
        answers.add(Single.error(ErrorMapperTest.answer(503, "", Headers.of("Retry-After", "61"))));
        run().assertError(error -> error.getMessage()
                .equals("push getEmployee: the vendor failed (503), asked to wait 61 s, longer than the allowed 60 s"));
        time.advanceTimeBy(1, DAYS);
        assertThat(attempts).hasSize(1);
    }

    @Test
    void run_listenersOwnCallFails_theCallIsNotMadeAgain() {
        answers.add(Single.just("Alice"));
        answers.add(Single.just("Alice again"));
        CallExecutor calling = pipeline().withListener(attempt -> {
            throw new RateLimitException(ErrorContext.unsent(OPERATION, 1, Duration.ZERO));
        });
        TestObserver<String> result = calling.send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test();
        time.advanceTimeBy(10, SECONDS);
        result.assertError(RateLimitException.class);
        assertThat(answers).hasSize(1);
    }

    @Test
    void run_listenerThrowsWhenTheCallWasGivenUp_rxJavaIsTold() {
        List<Throwable> undeliverable = new ArrayList<>();
        SingleSubject<String> answer = SingleSubject.create();
        TestObserver<String> result = new TestObserver<>();
        CallExecutor throwing = pipeline().withListener(attempt -> {
            throw new IllegalStateException("full");
        });
        RxJavaPlugins.setErrorHandler(undeliverable::add);
        try {
            throwing.send(OPERATION, TestCalls.responses(answer)).toSingle().subscribe(result);
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
    void run_disposedWhileItFails_theFailureIsDropped() {
        TestObserver<String> result = new TestObserver<>();
        assertDropped(result, pipeline().withListener(attempt -> result.dispose()));
        result.assertNoErrors();
    }

    @Test
    void run_deadlinePassesWhileItFails_theFailureIsDropped() {
        deadline = Duration.ofSeconds(1);
        TestObserver<String> result = new TestObserver<>();
        assertDropped(result, pipeline().withListener(attempt -> time.advanceTimeBy(1, SECONDS)));
        result.assertError(DeadlineExceededException.class);
    }

    @Test
    void run_closedWhileItFails_theFailureIsDropped() {
        CompletableSubject closing = CompletableSubject.create();
        TestObserver<String> result = new TestObserver<>();
        assertDropped(
                result, pipeline(bucket, closing).withListener(attempt -> closing.onError(new IOException("closed"))));
        result.assertError(TransportException.class);
    }

    /** Asserts that RxJava is not given what comes too late, which would end an app on Android. */
    private void assertDropped(TestObserver<String> result, CallExecutor pipeline) {
        List<Throwable> undeliverable = new ArrayList<>();
        SingleSubject<String> answer = SingleSubject.create();
        RxJavaPlugins.setErrorHandler(undeliverable::add);
        try {
            pipeline.send(OPERATION, TestCalls.responses(answer)).toSingle().subscribe(result);
            answer.onError(ErrorMapperTest.answer(404, "", Headers.of()));
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
        assertThat(undeliverable).isEmpty();
        assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void run_anyNumberOfAttempts_noDeepRecursion() {
        RetryPolicy stubborn =
                RetryPolicy.builder().maximumAttempts(Integer.MAX_VALUE).build();
        AtomicInteger sent = new AtomicInteger();
        Single<String> request = Single.defer(
                () -> sent.incrementAndGet() < 10_000 ? Single.error(new IOException("reset")) : Single.just("Alice"));
        TestObserver<String> result = pipeline()
                .send(OPERATION, TestCalls.responses(request))
                .withRetryPolicy(stubborn)
                .toSingle()
                .test();
        time.advanceTimeBy(1, DAYS);
        result.assertValue("Alice");
    }

    @Test
    void run_deadlinePassesWhileSending_cancelsTheRequestAndTells() {
        deadline = Duration.ofMillis(200);
        AtomicBoolean cancelled = new AtomicBoolean();
        answers.add(Single.<String>never().doOnDispose(() -> cancelled.set(true)));
        TestObserver<String> result = run();
        time.advanceTimeBy(199, MILLISECONDS);
        assertThat(cancelled).isFalse();
        time.advanceTimeBy(1, MILLISECONDS);
        assertThat(cancelled).isTrue();
        result.assertError(error -> ((DeadlineExceededException) error).attempts() == 1);
        assertLast(Outcome.CANCELLED, 1, Duration.ZERO, Duration.ofMillis(200));
    }

    @Test
    void close_whileSending_tells() {
        CompletableSubject closing = CompletableSubject.create();
        answers.add(Single.never());
        TestObserver<String> result = pipeline(bucket, closing)
                .send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test();
        closing.onError(new IOException("closed"));
        result.assertError(TransportException.class);
        assertLast(Outcome.CANCELLED, 1, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void dispose_whileBackingOff_isNotTriedAgain() {
        answers.add(failure(503));
        answers.add(Single.just("Alice"));
        run().dispose();
        time.advanceTimeBy(10, SECONDS);
        assertThat(answers).hasSize(1);
        assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void run_deadlinePassesInTheBackOff_failsAndCountsTheAttempts() {
        deadline = Duration.ofMillis(200);
        answers.add(failure(503));
        TestObserver<String> result = run();
        time.advanceTimeBy(200, MILLISECONDS);
        result.assertError(DeadlineExceededException.class);
        result.assertError(error -> ((DeadlineExceededException) error).attempts() == 1);
        result.assertError(error -> error.getMessage().equals("push getEmployee: not done within 200 ms"));
    }

    @Test
    void run_deadlinePassesInTheQueue_failsAndSendsNothing() {
        deadline = Duration.ofMillis(200);
        bucket.pause(Duration.ofSeconds(1));
        TestObserver<String> result = run();
        time.advanceTimeBy(2, SECONDS);
        result.assertError(error -> ((DeadlineExceededException) error).attempts() == 0);
        assertLast(Outcome.NOT_SENT, 1, Duration.ofMillis(200), Duration.ZERO);
    }

    @Test
    void run_deadlinePassesInTheQueue_sendsNothingWhileTheCallerIsTold() {
        deadline = Duration.ofSeconds(1);
        bucket.pause(Duration.ofSeconds(2));
        answers.add(Single.just("too late"));
        TestObserver<String> result = call().toSingle()
                .doOnError(error -> time.advanceTimeBy(5, SECONDS))
                .test();
        time.advanceTimeBy(1, SECONDS);
        result.assertError(DeadlineExceededException.class);
        assertThat(answers).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ofSeconds(1), Duration.ZERO);
    }

    @Test
    void close_whileQueued_sendsNothingWhileTheCallerIsTold() {
        CompletableSubject closing = CompletableSubject.create();
        bucket.pause(Duration.ofSeconds(2));
        answers.add(Single.just("too late"));
        TestObserver<String> result = pipeline(bucket, closing)
                .send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .doOnError(error -> time.advanceTimeBy(5, SECONDS))
                .test();
        closing.onError(new IOException("closed"));
        result.assertError(TransportException.class);
        assertThat(answers).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void run_deadlinePassesInTheBackOff_saysWhatFailedBefore() {
        deadline = Duration.ofMillis(200);
        answers.add(failure(503));
        TestObserver<String> result = run();
        time.advanceTimeBy(200, MILLISECONDS);
        result.assertError(error -> error.getCause() instanceof ServerErrorException);
    }

    @Test
    void run_limitKeepsItWaitingTooLong_failsAndSendsNothing() {
        maximumWait = Duration.ofMillis(50);
        bucket = TokenBucket.create(1, 10, time);
        answers.add(Single.just("first"));
        run().assertComplete();
        TestObserver<String> refused = run();
        refused.assertError(error -> Duration.ofMillis(100).equals(((RateLimitException) error).retryAfter()));
        refused.assertError(error -> error.getMessage()
                .equals("push getEmployee: too many requests, the rate limiter has no permit for another 100 ms, "
                        + "longer than maximumRateLimitWait"));
        assertThat(attempts).hasSize(2);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
        assertThat(attempts.get(1).failure()).isInstanceOf(RateLimitException.class);
    }

    @Test
    void run_limitRefusesTheSecondAttempt_failsAndCountsTheFirst() {
        maximumWait = Duration.ZERO;
        bucket = TokenBucket.create(1, 1, time);
        answers.add(failure(503));
        TestObserver<String> result = run();
        time.advanceTimeBy(250, MILLISECONDS);
        result.assertError(error -> ((RateLimitException) error).attempts() == 1);
        result.assertError(error -> error.getMessage()
                .equals("push getEmployee: too many requests, the rate limiter has no permit for another 750 ms, "
                        + "longer than maximumRateLimitWait"));
        assertLast(Outcome.NOT_SENT, 2, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void run_limiterBreaks_itsErrorIsTheCalls() {
        // One that would be tried again if it were the vendor's.
        IOException broken = new IOException("no store");
        RateLimiter limiter = limiter(() -> Completable.error(broken), duration -> {
            throw new AssertionError("nobody said so");
        });
        pipeline(limiter)
                .send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test()
                .assertError(broken);
        assertThat(attempts).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
        assertThat(attempts.get(0).failure()).isNull();
    }

    @Test
    void run_limiterThrows_itsErrorIsTheCallsAndIsTold() {
        IllegalStateException broken = new IllegalStateException("no store");
        RateLimiter limiter = limiter(
                () -> {
                    throw broken;
                },
                duration -> {
                    throw new AssertionError("nobody said so");
                });
        pipeline(limiter)
                .send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test()
                .assertError(broken);
        assertThat(attempts).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void run_limiterCannotPause_theRefusalIsToldAndTheErrorIsTheCalls() {
        IllegalStateException broken = new IllegalStateException("no store");
        RateLimiter limiter = limiter(() -> Completable.complete(), duration -> {
            throw broken;
        });
        answers.add(failure(429));
        TestObserver<String> result = pipeline(limiter)
                .send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test();
        time.advanceTimeBy(10, SECONDS);
        result.assertError(broken);
        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(attempt.failure()).isInstanceOf(RateLimitException.class);
            assertThat(attempt.retryDelay()).isNull();
        });
    }

    @Test
    void withListener_anotherListener_bothAreTold() {
        List<CallAttempt> others = new ArrayList<>();
        answers.add(Single.just("Alice"));
        pipeline()
                .withListener(others::add)
                .send(OPERATION, TestCalls.responses(nextAnswer()))
                .execute();
        assertThat(others).hasSize(1).isEqualTo(attempts);
    }

    @Test
    void withListener_listenersThatRememberEachCall_areAskedOncePerRun() {
        List<Thread> threads = new ArrayList<>();
        List<CallAttempt> remembered = new ArrayList<>();
        CallListener remembering = new CallListener() {
            @Override
            public void attemptEnded(CallAttempt attempt) {
                throw new AssertionError("the call has a listener of its own");
            }

            @Override
            public CallListener forCall() {
                threads.add(Thread.currentThread());
                return remembered::add;
            }
        };
        answers.add(failure(503));
        answers.add(Single.just("Alice"));
        ApiCall<String> call = pipeline().withListener(remembering).send(OPERATION, TestCalls.responses(nextAnswer()));
        assertThat(threads).isEmpty();
        call.toSingle().test();
        time.advanceTimeBy(1, SECONDS);
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(remembered).hasSize(2).isEqualTo(attempts);
    }

    @Test
    void withListener_listenerThatReturnsNull_failsTheCallAndNothingIsSent() {
        CallListener forgetful = new CallListener() {
            @Override
            public void attemptEnded(CallAttempt attempt) {
                throw new AssertionError("nobody asked for this one");
            }

            @Override
            public CallListener forCall() {
                return null;
            }
        };
        answers.add(Single.just("Alice"));
        CallExecutor pipeline = pipeline().withListener(forgetful);
        pipeline.send(OPERATION, TestCalls.responses(nextAnswer()))
                .toSingle()
                .test()
                .assertError(error -> error.getMessage().equals("forCall() of the listener"));
        assertThatNullPointerException()
                .isThrownBy(() -> pipeline.inOneCall(CallOptions.NONE))
                .withMessage("forCall() of the listener");
        assertThat(answers).hasSize(1);
    }

    @Test
    void attempt_toString_saysWhatHappened() {
        answers.add(failure(404));
        run();
        assertThat(attempts.get(0)).hasToString("push getEmployee, attempt 1: failed (404) in 0 ms");
    }

    @Test
    void execute_failure_isThrownAsItIs() {
        answers.add(failure(404));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> call().execute());
    }

    @Test
    void execute_interrupted_cancelsTheRequestAndKeepsTheFlag() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        answers.add(Single.<String>never().doOnSubscribe(d -> sent.countDown()).doOnDispose(cancelled::countDown));
        List<Object> outcome = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                call().execute();
            } catch (InterruptedCallException e) {
                outcome.add(e.getMessage());
                outcome.add(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        assertThat(sent.await(10, SECONDS)).isTrue();
        caller.interrupt();
        caller.join(10_000);
        assertThat(cancelled.getCount()).isZero();
        assertThat(outcome).containsExactly("push getEmployee: the waiting thread was interrupted", true);
        assertLast(Outcome.CANCELLED, 1, Duration.ZERO, Duration.ZERO);
    }

    private void assertLast(Outcome outcome, int number, Duration rateLimitWait, Duration duration) {
        CallAttempt last = attempts.get(attempts.size() - 1);
        assertThat(last.outcome()).isEqualTo(outcome);
        assertThat(last.number()).isEqualTo(number);
        assertThat(last.rateLimitWait()).isEqualTo(rateLimitWait);
        assertThat(last.duration()).isEqualTo(duration);
        assertThat(last.status()).isZero();
        assertThat(last.retryDelay()).isNull();
    }

    private TestObserver<String> run() {
        return call().toSingle().test();
    }

    private ApiCall<String> call() {
        return pipeline().send(OPERATION, TestCalls.responses(nextAnswer()));
    }

    private Single<String> nextAnswer() {
        return Single.defer(answers::remove);
    }

    private CallExecutor pipeline() {
        return pipeline(bucket);
    }

    private CallExecutor pipeline(RateLimiter limiter) {
        return pipeline(limiter, Completable.never());
    }

    private CallExecutor pipeline(RateLimiter limiter, Completable closed) {
        return new CallExecutor(
                deadline == null ? CallOptions.NONE : CallOptions.NONE.withDeadline(deadline),
                new Retries(RetryPolicy.defaults(), RetryPolicyTest.always(0.5)),
                new Permits(limiter, maximumWait),
                closed,
                new ErrorMapper(new Redaction(emptyList())),
                time,
                attempts::add);
    }

    private static RateLimiter limiter(Supplier<Completable> tickets, Consumer<Duration> pauses) {
        return new RateLimiter() {
            @Override
            public Completable acquire() {
                return tickets.get();
            }

            @Override
            public Completable acquire(Duration longest) {
                return tickets.get();
            }

            @Override
            public void pause(Duration duration) {
                pauses.accept(duration);
            }
        };
    }

    private static Single<String> failure(int status) {
        return Single.error(ErrorMapperTest.answer(status, "", Headers.of()));
    }
}
