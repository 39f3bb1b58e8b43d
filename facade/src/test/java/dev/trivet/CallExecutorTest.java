package dev.trivet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.NotFoundException;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallExecutorTest extends CallTestCase {
    @Test
    void call_notExecuted_sendsNothing() {
        assertThat(call()).hasToString("push getEmployee");
        assertThat(attempts).isEmpty();
    }

    @Test
    void execute_twice_sendsTwice() {
        responses.add(Single.just("first"));
        responses.add(Single.just("second"));
        ApiCall<String> call = call();
        assertThat(call.execute()).isEqualTo("first");
        assertThat(call.execute()).isEqualTo("second");
    }

    @Test
    void withListener_onTheCall_notifiesBoth() {
        List<CallAttempt> notified = new ArrayList<>();
        responses.add(Single.just("Alice"));
        call().withListener(notified::add).execute();
        assertThat(notified).hasSize(1).isEqualTo(attempts);
    }

    @Test
    void withListener_compositeCall_notifiesOncePerRequest() {
        List<CallAttempt> notified = new ArrayList<>();
        CallExecutor calls = calls();
        responses.add(Single.just("Alice"));
        responses.add(Single.just("Bob"));
        ApiCall<String> composite = ApiCall.ofMany(calls, OPERATION, context -> {
            ApiCall<String> step = calls.inOneCall(context).newCall(OPERATION, TestCalls.responses(nextResponse()));
            return step.toSingle().flatMap(first -> step.toSingle());
        });
        assertThat(composite.withListener(notified::add).execute()).isEqualTo("Bob");
        assertThat(notified).hasSize(2).isEqualTo(attempts);
    }

    @Test
    void withListener_onTheExecutor_notifiesBoth() {
        List<CallAttempt> notified = new ArrayList<>();
        responses.add(Single.just("Alice"));
        calls().withListener(notified::add)
                .newCall(OPERATION, TestCalls.responses(nextResponse()))
                .execute();
        assertThat(notified).hasSize(1).isEqualTo(attempts);
    }

    @Test
    void withListener_severalAttempts_callsForCallOnce() {
        List<Thread> threads = new ArrayList<>();
        List<CallAttempt> recorded = new ArrayList<>();
        CallListener recording = new CallListener() {
            @Override
            public void attemptEnded(CallAttempt attempt) {
                throw new AssertionError("forCall() returned another listener");
            }

            @Override
            public CallListener forCall() {
                threads.add(Thread.currentThread());
                return recorded::add;
            }
        };
        responses.add(failure(503));
        responses.add(Single.just("Alice"));
        ApiCall<String> call = calls().withListener(recording).newCall(OPERATION, TestCalls.responses(nextResponse()));
        assertThat(threads).isEmpty();
        call.toSingle().test();
        time.advanceTimeBy(1, SECONDS);
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(recorded).hasSize(2).isEqualTo(attempts);
    }

    @Test
    void withListener_nullForCall_failsBeforeSending() {
        CallListener returningNull = new CallListener() {
            @Override
            public void attemptEnded(CallAttempt attempt) {
                throw new AssertionError("forCall() returned null");
            }

            @Override
            public CallListener forCall() {
                return null;
            }
        };
        responses.add(Single.just("Alice"));
        CallExecutor calls = calls().withListener(returningNull);
        calls.newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test()
                .assertError(error -> error.getMessage().equals("forCall() of the listener"));
        assertThatNullPointerException()
                .isThrownBy(() -> calls.inOneCall(CallOptions.NONE))
                .withMessage("forCall() of the listener");
        assertThat(responses).hasSize(1);
    }

    @Test
    void execute_notFound_throwsTheFailure() {
        responses.add(failure(404));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> call().execute());
    }

    @Test
    void execute_interrupted_cancelsAndKeepsTheFlag() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch canceled = new CountDownLatch(1);
        responses.add(
                Single.<String>never().doOnSubscribe(d -> sent.countDown()).doOnDispose(canceled::countDown));
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
        assertThat(canceled.getCount()).isZero();
        assertThat(outcome).containsExactly("push getEmployee: the waiting thread was interrupted", true);
        assertLast(Outcome.CANCELED, 1, Duration.ZERO, Duration.ZERO);
    }
}
