package dev.trivet;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.client.Operation;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.ServerErrorException;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the deadlines of calls and lists. A request takes 300 ms by default. */
class DeadlineTest {
    private static final Operation LIST = Operation.readOnly("Push Security", "listEmployees");
    private static final Operation SUBSCRIBE = new Operation("Enzoic", "subscribeUsers", true);

    private final TestScheduler time = new TestScheduler();
    private final List<Object> sent = new ArrayList<>();
    private CallOptions defaults = CallOptions.NONE;

    @Test
    void bulk_deadline_boundsTheWholeCall() {
        TestObserver<BulkResult> result = run(bulk().withDeadline(Duration.ofMillis(800)));

        time.advanceTimeBy(799, MILLISECONDS);
        assertThat(result.values()).isEmpty();
        time.advanceTimeBy(1, MILLISECONDS);

        result.assertError(error -> error.getCause() instanceof DeadlineExceededException);
        result.assertError(error -> ((BulkException) error).position() == 2);
        result.assertError(error -> error.getMessage()
                .equals("Stopped after 2 items; the next batch of 1 failed: Enzoic subscribeUsers: "
                        + "exceeded the deadline of 800 ms"));
        time.advanceTimeBy(10, SECONDS);
        assertThat(sent).hasSize(3);
    }

    @Test
    void bulk_clientDeadline_boundsTheWholeCall() {
        defaults = CallOptions.NONE.withDeadline(Duration.ofMillis(800));
        TestObserver<BulkResult> result = run(bulk());

        time.advanceTimeBy(10, SECONDS);

        result.assertError(error -> error.getCause() instanceof DeadlineExceededException);
        assertThat(sent).hasSize(3);
    }

    @Test
    void bulk_deadlineLongerThanTheClients_overridesIt() {
        defaults = CallOptions.NONE.withDeadline(Duration.ofMillis(100));
        TestObserver<BulkResult> result = run(bulk().withDeadline(Duration.ofSeconds(9)));

        time.advanceTimeBy(10, SECONDS);

        result.assertValue(bulk -> bulk.sent() == 10);
    }

    @Test
    void bulk_neverEmittingFlowable_endsAtTheDeadline() {
        TestObserver<BulkResult> result = run(bulk(Flowable.never()).withDeadline(Duration.ofMillis(800)));

        time.advanceTimeBy(800, MILLISECONDS);

        result.assertError(error -> error.getCause() instanceof DeadlineExceededException);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bulk_requestDeadline_boundsEachRequest(boolean isLongEnough) {
        TestObserver<BulkResult> result = run(bulk().withRequestDeadline(Duration.ofMillis(isLongEnough ? 301 : 299)));

        time.advanceTimeBy(10, SECONDS);

        if (isLongEnough) {
            result.assertValue(bulk -> bulk.sent() == 10);
        } else {
            result.assertError(error -> error.getCause() instanceof DeadlineExceededException);
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void flowable_deadline_boundsTheIteration() {
        TestSubscriber<Integer> result =
                list().withDeadline(Duration.ofMillis(800)).toFlowable().test();

        time.advanceTimeBy(799, MILLISECONDS);
        result.assertValues(0, 1).assertNoErrors();
        time.advanceTimeBy(1, MILLISECONDS);

        result.assertError(
                error -> error.getMessage().equals("Push Security listEmployees: exceeded the deadline of 800 ms"));
        time.advanceTimeBy(10, SECONDS);
        assertThat(sent).hasSize(3);
    }

    @Test
    void flowable_requestDeadline_boundsEachPage() {
        TestSubscriber<Integer> result =
                list().withRequestDeadline(Duration.ofMillis(299)).toFlowable().test();

        time.advanceTimeBy(299, MILLISECONDS);

        result.assertFailure(DeadlineExceededException.class);
    }

    @Test
    void flowable_retryPolicy_overridesClientPolicy() {
        AtomicInteger requests = new AtomicInteger();
        Single<Page<Integer>> unavailable = Single.defer(() -> {
            requests.incrementAndGet();
            return Single.error(TestCalls.httpError(503, "", Headers.of()));
        });

        TestSubscriber<Integer> result = list((calls, position) ->
                        calls.newCall(LIST, TestCalls.responses(unavailable)))
                .withRetryPolicy(RetryPolicy.none())
                .toFlowable()
                .test();
        time.advanceTimeBy(10, SECONDS);

        result.assertFailure(ServerErrorException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void iterator_deadlineBetweenPages_sendsNoMoreRequests() {
        defaults = CallOptions.NONE.withDeadline(Duration.ofMillis(800));
        Iterator<Integer> items = list((calls, position) ->
                        calls.newCall(LIST, TestCalls.responses(Single.fromCallable(() -> {
                            sent.add("page");
                            return page(position);
                        }))))
                .iterator();
        assertThat(items.next()).isZero();

        time.advanceTimeBy(800, MILLISECONDS);

        assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(items::next);
        assertThat(sent).hasSize(1);
    }

    @Test
    void iterator_bothDeadlinesExceeded_reportsIterationDeadline() {
        Iterator<Integer> items = list((calls, position) ->
                        calls.newCall(LIST, TestCalls.responses(Single.fromCallable(() -> {
                            time.advanceTimeBy(position == null ? 300 : 500, MILLISECONDS);
                            return page(position);
                        }))))
                .withDeadline(Duration.ofMillis(800))
                .withRequestDeadline(Duration.ofMillis(400))
                .iterator();
        assertThat(items.next()).isZero();

        time.advanceTimeBy(100, MILLISECONDS);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(items::next)
                .withMessageEndingWith("exceeded the deadline of 800 ms");
    }

    @Test
    void call_twoDeadlines_shorterOneApplies() {
        ApiCall<String> call = calls().newCall(LIST, TestCalls.responses(Single.never()));
        TestObserver<String> shorter =
                run(call.withDeadline(Duration.ofMillis(800)).withRequestDeadline(Duration.ofMillis(300)));
        TestObserver<String> longer =
                run(call.withDeadline(Duration.ofMillis(800)).withRequestDeadline(Duration.ofMillis(900)));

        time.advanceTimeBy(300, MILLISECONDS);
        shorter.assertError(error -> error.getMessage().endsWith("exceeded the deadline of 300 ms"));
        longer.assertNoErrors();
        time.advanceTimeBy(500, MILLISECONDS);
        longer.assertError(error -> error.getMessage().endsWith("exceeded the deadline of 800 ms"));
    }

    @Test
    void call_deadlineUnderAMillisecond_messageRoundsUp() {
        TestObserver<String> result = run(calls().newCall(LIST, TestCalls.responses(Single.<String>never()))
                .withDeadline(Duration.ofNanos(1)));

        time.advanceTimeBy(1, MILLISECONDS);

        result.assertError(error -> error.getMessage().endsWith("exceeded the deadline of 1 ms"));
    }

    @Test
    void call_slowMapping_endsAtTheDeadline() {
        ApiCall<String> call = calls().newCall(LIST, TestCalls.responses(Single.just("response")))
                .map(response -> {
                    time.advanceTimeBy(1, SECONDS);
                    return response;
                });

        run(call.withDeadline(Duration.ofMillis(800))).assertFailure(DeadlineExceededException.class);
    }

    @Test
    void withDeadline_notPositive_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list().withDeadline(Duration.ZERO))
                .withMessage("deadline must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list().withRequestDeadline(Duration.ZERO))
                .withMessage("requestDeadline must be positive");
    }

    private static <T> TestObserver<T> run(ApiCall<T> call) {
        return call.toSingle().test();
    }

    private static TestObserver<BulkResult> run(BulkCall call) {
        return call.toSingle().test();
    }

    private BulkCall bulk() {
        return bulk(Flowable.range(0, 10));
    }

    private BulkCall bulk(Flowable<Integer> items) {
        return BulkCall.of(
                        calls(),
                        SUBSCRIBE,
                        items,
                        String::valueOf,
                        (calls, batch) -> calls.newCall(SUBSCRIBE, TestCalls.responses(after300Ms(batch)))
                                .map(response -> BulkResult.of(batch.size(), 1L, 0L)))
                .withBatchSize(1);
    }

    private PagedIterable<Integer> list() {
        return list((calls, position) ->
                calls.newCall(LIST, TestCalls.responses(after300Ms("page"))).map(response -> page(position)));
    }

    private PagedIterable<Integer> list(BiFunction<CallExecutor, String, ApiCall<Page<Integer>>> pages) {
        return new PagedIterable<>(calls(), new Pager<>() {
            @Override
            public ApiCall<Page<Integer>> page(String position) {
                throw new AssertionError("with() was not called");
            }

            @Override
            public Pager<Integer> with(CallExecutor calls) {
                return position -> pages.apply(calls, position);
            }
        });
    }

    private <T> Single<T> after300Ms(T response) {
        return Single.defer(() -> {
            sent.add(response);
            return Single.just(response).delay(300, MILLISECONDS, time);
        });
    }

    private static Page<Integer> page(String position) {
        int number = position == null ? 0 : Integer.parseInt(position);
        return new Page<>(List.of(number), position, String.valueOf(number + 1));
    }

    private CallExecutor calls() {
        return TestCalls.calls(defaults, time);
    }
}
