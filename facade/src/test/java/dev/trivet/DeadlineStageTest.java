package dev.trivet;

import static java.util.Collections.emptyList;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class DeadlineStageTest extends CallTestCase {
    private static final IllegalStateException BROKEN = new IllegalStateException("broken");

    @Test
    void dispose_duringFailure_dropsTheFailure() {
        TestObserver<String> result = new TestObserver<>();
        assertDropped(result, calls().withListener(attempt -> result.dispose()));
        result.assertNoErrors();
    }

    @Test
    void deadline_duringFailure_dropsTheFailure() {
        deadline = Duration.ofSeconds(1);
        TestObserver<String> result = new TestObserver<>();
        assertDropped(result, calls().withListener(attempt -> time.advanceTimeBy(1, SECONDS)));
        result.assertError(DeadlineExceededException.class);
    }

    @Test
    void close_duringFailure_dropsTheFailure() {
        CompletableSubject close = CompletableSubject.create();
        TestObserver<String> result = new TestObserver<>();
        assertDropped(result, calls(bucket, close).withListener(attempt -> close.onError(new IOException("closed"))));
        result.assertError(TransportException.class);
    }

    @Test
    void deadline_requestSent_cancelsTheRequest() {
        deadline = Duration.ofMillis(200);
        AtomicBoolean canceled = new AtomicBoolean();
        responses.add(Single.<String>never().doOnDispose(() -> canceled.set(true)));
        TestObserver<String> result = execute();
        time.advanceTimeBy(199, MILLISECONDS);
        assertThat(canceled).isFalse();
        time.advanceTimeBy(1, MILLISECONDS);
        assertThat(canceled).isTrue();
        result.assertError(error -> ((DeadlineExceededException) error).attempts() == 1);
        assertLast(Outcome.CANCELED, 1, Duration.ZERO, Duration.ofMillis(200));
    }

    @Test
    void close_requestSent_cancelsTheRequest() {
        CompletableSubject close = CompletableSubject.create();
        responses.add(Single.never());
        TestObserver<String> result = calls(bucket, close)
                .newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .test();
        close.onError(new IOException("closed"));
        result.assertError(TransportException.class);
        assertLast(Outcome.CANCELED, 1, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void deadline_duringBackOff_countsAttempts() {
        deadline = Duration.ofMillis(200);
        responses.add(failure(503));
        TestObserver<String> result = execute();
        time.advanceTimeBy(200, MILLISECONDS);
        result.assertError(DeadlineExceededException.class);
        result.assertError(error -> ((DeadlineExceededException) error).attempts() == 1);
        result.assertError(error -> error.getMessage().equals("push getEmployee: exceeded the deadline of 200 ms"));
    }

    @Test
    void deadline_queued_sendsNothing() {
        deadline = Duration.ofMillis(200);
        bucket.pause(Duration.ofSeconds(1));
        TestObserver<String> result = execute();
        time.advanceTimeBy(2, SECONDS);
        result.assertError(error -> ((DeadlineExceededException) error).attempts() == 0);
        assertLast(Outcome.NOT_SENT, 1, Duration.ofMillis(200), Duration.ZERO);
    }

    @Test
    void deadline_subscriberIsSlow_sendsNothing() {
        deadline = Duration.ofSeconds(1);
        bucket.pause(Duration.ofSeconds(2));
        responses.add(Single.just("too late"));
        TestObserver<String> result = call().toSingle()
                .doOnError(error -> time.advanceTimeBy(5, SECONDS))
                .test();
        time.advanceTimeBy(1, SECONDS);
        result.assertError(DeadlineExceededException.class);
        assertThat(responses).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ofSeconds(1), Duration.ZERO);
    }

    @Test
    void close_subscriberIsSlow_sendsNothing() {
        CompletableSubject close = CompletableSubject.create();
        bucket.pause(Duration.ofSeconds(2));
        responses.add(Single.just("too late"));
        TestObserver<String> result = calls(bucket, close)
                .newCall(OPERATION, TestCalls.responses(nextResponse()))
                .toSingle()
                .doOnError(error -> time.advanceTimeBy(5, SECONDS))
                .test();
        close.onError(new IOException("closed"));
        result.assertError(TransportException.class);
        assertThat(responses).hasSize(1);
        assertLast(Outcome.NOT_SENT, 1, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void deadline_duringBackOff_causeIsLastFailure() {
        deadline = Duration.ofMillis(200);
        responses.add(failure(503));
        TestObserver<String> result = execute();
        time.advanceTimeBy(200, MILLISECONDS);
        result.assertError(error -> error.getCause() instanceof ServerErrorException);
    }

    @Test
    void dispose_laterFailure_dropsOnlyTrivetExceptions() {
        AtomicReference<SingleObserver<? super ApiResponse<String>>> request = new AtomicReference<>();
        Single<ApiResponse<String>> ignoringDisposal = Single.unsafeCreate(observer -> {
            observer.onSubscribe(Disposable.empty());
            request.set(observer);
        });
        new DeadlineStage<>(OPERATION, context -> ignoringDisposal).test().dispose();
        assertThat(undeliverable(() -> request.get().onError(BROKEN))).containsExactly(BROKEN);
        assertThat(undeliverable(() -> request.get().onError(TestCalls.failure(OPERATION, 404, ""))))
                .isEmpty();
    }

    @Test
    void dispose_cancelingThrows_callsTheErrorHandler() {
        TestObserver<ApiResponse<String>> result =
                subscribeNeverEnding(new AtomicReference<>(), Disposable.fromRunnable(() -> {
                    throw BROKEN;
                }));
        assertThat(undeliverable(result::dispose)).containsExactly(BROKEN);
    }

    @Test
    void execute_subscriberThrowsOnFailure_callsErrorHandler() {
        responses.add(failure(404));
        NoClassDefFoundError missing = new NoClassDefFoundError("com/example/Missing");
        assertThat(undeliverable(() -> call().toSingle().subscribe(employee -> {}, error -> {
                    throw missing;
                })))
                .singleElement()
                .satisfies(error -> assertThat(error).hasRootCause(missing));
    }

    /** RxJava rethrows such an error instead of signaling it. */
    @Test
    void execute_mappingThrowsAnError_failsWithIt() {
        responses.add(Single.just("Alice"));
        NoClassDefFoundError missing = new NoClassDefFoundError("com/example/Missing");
        call().<String>map(name -> {
                    throw missing;
                })
                .toSingle()
                .test()
                .assertError(missing);
    }

    @Test
    void execute_subscriberThrowsAnError_receivesIt() {
        responses.add(Single.just("Alice"));
        NoClassDefFoundError missing = new NoClassDefFoundError("com/example/Missing");
        call().toSingle()
                .<String>map(name -> {
                    throw missing;
                })
                .test()
                .assertError(missing);
    }

    @Test
    void execute_stepThrowsError_endsTheCompositeCall() {
        responses.add(Single.just("Alice"));
        NoClassDefFoundError missing = new NoClassDefFoundError("com/example/Missing");
        new DeadlineStage<String>(
                        OPERATION,
                        context -> calls().inOneCall(context)
                                .newCall(OPERATION, TestCalls.responses(nextResponse()))
                                .toSingleWithResponse()
                                .flatMap(response -> {
                                    throw missing;
                                }))
                .test()
                .assertError(missing);
    }

    /** Otherwise a long-lived client would retain all calls that have ended. */
    @Test
    void execute_callEnded_unsubscribesFromTheCloseSignal() {
        CompletableSubject close = CompletableSubject.create();
        CallExecutor calls = calls(bucket, close);
        List<Single<String>> outcomes =
                List.of(Single.just("Alice"), failure(404), Single.error(new IllegalStateException("broken")));
        for (Single<String> response : outcomes) {
            calls.newCall(OPERATION, TestCalls.responses(response)).toSingle().test();
            assertThat(close.hasObservers()).isFalse();
        }
        TestObserver<String> canceled = calls.newCall(OPERATION, TestCalls.responses(Single.<String>never()))
                .toSingle()
                .test();
        assertThat(close.hasObservers()).isTrue();
        canceled.dispose();
        assertThat(close.hasObservers()).isFalse();
        AtomicReference<CallContext> captured = new AtomicReference<>();
        stage(captured, close, Single.never()).test();
        captured.get().crash(BROKEN);
        assertThat(close.hasObservers()).isFalse();
        stage(captured, close, Single.never()).test(true);
        assertThat(close.hasObservers()).isFalse();
    }

    @Test
    void execute_clientClosed_doesNotStartTheRequest() {
        AtomicReference<CallContext> captured = new AtomicReference<>();
        stage(captured, Completable.error(new IOException("closed")), Single.never())
                .test()
                .assertError(TransportException.class);
        assertThat(captured.get()).isNull();
    }

    @Test
    void elapsed_nonZeroClock_returnsTimeSinceStart() {
        time.advanceTimeBy(9, SECONDS);
        AtomicReference<CallContext> captured = new AtomicReference<>();
        stage(captured, Completable.never(), Single.never()).test();
        time.advanceTimeBy(2, SECONDS);
        assertThat(captured.get().elapsed()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void crash_requestInProgress_cancelsIt() {
        AtomicReference<CallContext> captured = new AtomicReference<>();
        Disposable request = Disposable.empty();
        TestObserver<ApiResponse<String>> result = subscribeNeverEnding(captured, request);
        captured.get().crash(BROKEN);
        result.assertError(BROKEN);
        assertThat(request.isDisposed()).isTrue();
    }

    @Test
    void crash_callEndedBefore_callsTheErrorHandler() {
        AtomicReference<CallContext> captured = new AtomicReference<>();
        TestObserver<ApiResponse<String>> result = subscribeNeverEnding(captured, Disposable.empty());
        result.dispose();
        assertThat(undeliverable(() -> captured.get().crash(BROKEN))).containsExactly(BROKEN);
        result.assertNoErrors();
    }

    @Test
    void crash_cancelingThrowsToo_signalsTheFirst() {
        AtomicReference<CallContext> captured = new AtomicReference<>();
        TestObserver<ApiResponse<String>> result = subscribeNeverEnding(captured, Disposable.fromRunnable(() -> {
            throw new IllegalStateException("another");
        }));
        captured.get().crash(BROKEN);
        result.assertError(BROKEN);
    }

    private DeadlineStage<String> stage(
            AtomicReference<CallContext> captured, Completable closed, Single<ApiResponse<String>> response) {
        return new DeadlineStage<>(
                OPERATION,
                CallOptions.NONE,
                context -> {
                    captured.set(context);
                    return response;
                },
                time,
                closed,
                new ErrorMapper(emptyList()),
                null);
    }

    /** Subscribes to a call that never ends. Canceling it disposes {@code cancellation}. */
    private static TestObserver<ApiResponse<String>> subscribeNeverEnding(
            AtomicReference<CallContext> captured, Disposable cancellation) {
        return new DeadlineStage<String>(OPERATION, context -> {
                    captured.set(context);
                    return Single.create(request -> request.setDisposable(cancellation));
                })
                .test();
    }

    private static List<Throwable> undeliverable(Runnable action) {
        List<Throwable> undeliverable = new ArrayList<>();
        RxJavaPlugins.setErrorHandler(undeliverable::add);
        try {
            action.run();
        } finally {
            RxJavaPlugins.setErrorHandler(null);
        }
        return undeliverable;
    }

    /**
     * Asserts that a late failure does not reach RxJava's error handler, which would end an app on
     * Android.
     */
    private void assertDropped(TestObserver<String> result, CallExecutor calls) {
        SingleSubject<String> response = SingleSubject.create();
        List<Throwable> undeliverable = undeliverable(() -> {
            calls.newCall(OPERATION, TestCalls.responses(response)).toSingle().subscribe(result);
            response.onError(TestCalls.httpError(404, "", Headers.of()));
        });
        assertThat(undeliverable).isEmpty();
        assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.FAILED);
    }
}
