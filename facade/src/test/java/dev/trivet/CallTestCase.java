package dev.trivet;

import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorMapper;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A base class of tests that execute calls in virtual time. Responses are taken from a queue. */
abstract class CallTestCase {
    static final Operation OPERATION = Operation.readOnly("push", "getEmployee");

    final TestScheduler time = new TestScheduler();
    final List<CallAttempt> attempts = new ArrayList<>();
    final Queue<Single<String>> responses = new ArrayDeque<>();
    TokenBucket bucket = TokenBucket.create(10, 10, time);

    @Nullable
    Duration deadline;

    @Nullable
    Duration maximumWait;

    void assertLast(Outcome outcome, int number, Duration rateLimitWait, Duration duration) {
        CallAttempt last = attempts.get(attempts.size() - 1);
        assertThat(last.outcome()).isEqualTo(outcome);
        assertThat(last.number()).isEqualTo(number);
        assertThat(last.rateLimitWait()).isEqualTo(rateLimitWait);
        assertThat(last.duration()).isEqualTo(duration);
        assertThat(last.status()).isZero();
        assertThat(last.retryDelay()).isNull();
    }

    TestObserver<String> execute() {
        return call().toSingle().test();
    }

    ApiCall<String> call() {
        return calls().newCall(OPERATION, TestCalls.responses(nextResponse()));
    }

    Single<String> nextResponse() {
        return Single.defer(responses::remove);
    }

    CallExecutor calls() {
        return calls(bucket);
    }

    CallExecutor calls(RateLimiter limiter) {
        return calls(limiter, Completable.never());
    }

    CallExecutor calls(RateLimiter limiter, Completable closed) {
        return new CallExecutor(
                deadline == null ? CallOptions.NONE : CallOptions.NONE.withDeadline(deadline),
                Fixtures.always(0.5),
                limiter,
                maximumWait,
                closed,
                new ErrorMapper(emptyList()),
                time,
                attempts::add);
    }

    static Single<String> failure(int status) {
        return Single.error(TestCalls.httpError(status, "", Headers.of()));
    }
}
