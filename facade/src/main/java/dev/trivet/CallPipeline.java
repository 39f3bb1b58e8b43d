package dev.trivet;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What every call of a client goes through, from the outside in: deadline, retries, rate limit, the call itself, error
 * mapping.
 *
 * <p>Waiting takes no thread: the limiter and the scheduler call back.
 */
final class CallPipeline {
    private final @Nullable Duration deadline;
    private final Retries retries;
    private final RateLimiter limiter;
    private final ErrorMapping errors;
    private final Scheduler scheduler;
    private final CallListener listener;

    CallPipeline(
            @Nullable Duration deadline,
            Retries retries,
            RateLimiter limiter,
            ErrorMapping errors,
            Scheduler scheduler,
            CallListener listener) {
        this.deadline = deadline;
        this.retries = retries;
        this.limiter = limiter;
        this.errors = errors;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Returns the same pipeline, which also tells {@code another} listener. */
    CallPipeline toldTo(CallListener another) {
        return new CallPipeline(deadline, retries, limiter, errors, scheduler, attempt -> {
            listener.attemptEnded(attempt);
            another.attemptEnded(attempt);
        });
    }

    /** Returns a call that sends {@code request} each time it is run. */
    <T> ApiCall<T> call(Operation operation, Single<? extends T> request) {
        return new ApiCall<>(
                operation, Single.defer(() -> new Run<>(operation, request.<T>map(answer -> answer)).start()));
    }

    /** Returns the milliseconds on the clock that everything here goes by. */
    long now() {
        return scheduler.now(MILLISECONDS);
    }

    /** Returns the time since {@code start}, never negative. */
    Duration since(long start) {
        return Duration.ofMillis(Math.max(0, now() - start));
    }

    /** A call under way: one attempt after the other. */
    private final class Run<T> {
        private final Operation operation;
        private final Single<T> request;
        private final AtomicInteger attempts = new AtomicInteger();

        Run(Operation operation, Single<T> request) {
            this.operation = operation;
            this.request = request;
        }

        Single<T> start() {
            if (deadline == null) {
                return attempt();
            }
            Duration limit = deadline;
            return attempt()
                    .timeout(
                            limit.toNanos(),
                            NANOSECONDS,
                            scheduler,
                            Single.error(
                                    () -> new DeadlineException(Failure.unanswered(operation, attempts.get()), limit)));
        }

        private Single<T> attempt() {
            long queued = now();
            return limiter.acquire().andThen(Single.defer(() -> send(since(queued))));
        }

        private Single<T> send(Duration rateLimitWait) {
            attempts.incrementAndGet();
            long sent = now();
            return request.doOnSuccess(answer -> tell(rateLimitWait, since(sent), null, null))
                    .onErrorResumeNext(error -> recover(error, rateLimitWait, since(sent)));
        }

        private Single<T> recover(Throwable error, Duration rateLimitWait, Duration duration) {
            Throwable mapped = errors.map(error, operation, attempts.get());
            if (!(mapped instanceof TrivetException)) {
                return Single.error(mapped);
            }
            TrivetException failure = (TrivetException) mapped;
            Duration delay = retries.delayAfter(failure, operation);
            if (failure instanceof RateLimitException) {
                limiter.pause(retries.pauseAfter((RateLimitException) failure, delay));
            }
            tell(rateLimitWait, duration, failure, delay);
            return delay == null ? Single.error(failure) : attemptAfter(delay);
        }

        private Single<T> attemptAfter(Duration delay) {
            return Single.timer(delay.toNanos(), NANOSECONDS, scheduler).flatMap(due -> attempt());
        }

        private void tell(
                Duration rateLimitWait,
                Duration duration,
                @Nullable TrivetException failure,
                @Nullable Duration retryDelay) {
            listener.attemptEnded(
                    new CallAttempt(operation, attempts.get(), rateLimitWait, duration, failure, retryDelay));
        }
    }
}
