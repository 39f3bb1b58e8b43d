package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.client.Operation;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Retries failed attempts as the retry policy of the call allows.
 *
 * @param <T> the type of the result
 */
final class RetryStage<T> implements CallStage<CallContext, T> {
    private final CallStage<Attempt, T> next;
    private final Operation operation;
    private final Random random;
    private final Scheduler scheduler;

    RetryStage(CallStage<Attempt, T> next, Operation operation, Random random, Scheduler scheduler) {
        this.next = next;
        this.operation = operation;
        this.random = random;
        this.scheduler = scheduler;
    }

    /** Resubscribes instead of recursing, because the number of attempts is not bounded. */
    @Override
    public Single<ApiResponse<T>> execute(CallContext call) {
        RetryPolicy policy = call.options().retryPolicy();
        AtomicReference<@Nullable Duration> delay = new AtomicReference<>();
        return Single.defer(() -> {
                    Attempt attempt = new Attempt(call, operation, policy, random, scheduler);
                    return next.execute(attempt).doOnError(error -> delay.set(attempt.retryDelay(error)));
                })
                .retryWhen(failures -> failures.concatMapSingle(failure -> after(delay.get(), failure, call)));
    }

    private Single<?> after(@Nullable Duration delay, Throwable failure, CallContext call) {
        return delay == null
                ? Single.error(failure)
                : call.guard(Single.timer(Durations.nanos(delay), NANOSECONDS, scheduler));
    }
}
