package dev.trivet;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.TrivetException;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.core.Scheduler;
import java.time.Duration;
import java.util.Random;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The state of one attempt of a call, from joining the queue of the rate limiter to its end. The
 * stages write it sequentially, but on different threads.
 */
final class Attempt {
    private static final Headers NO_HEADERS = Headers.of();

    private final CallContext call;
    private final Operation operation;
    private final int number;
    private final RetryPolicy policy;
    private final Random random;
    private final Scheduler clock;
    /** In milliseconds of the clock, like {@link #sentAt}. */
    private final long queuedAt;

    private volatile long sentAt;
    private volatile Outcome outcome = Outcome.NOT_SENT;
    private volatile int status;
    private volatile Headers headers = NO_HEADERS;
    private volatile @Nullable TrivetException failure;
    private volatile @Nullable Duration retryDelay;

    Attempt(CallContext call, Operation operation, RetryPolicy policy, Random random, Scheduler clock) {
        this.call = call;
        this.operation = operation;
        this.number = call.attempts() + 1;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
        this.queuedAt = Durations.now(clock);
    }

    CallContext call() {
        return call;
    }

    /** Returns the number of this attempt within its request, from 1. */
    int number() {
        return number;
    }

    /** Records that the rate limiter rejected the request, and returns the failure. */
    RateLimitException rejected(Duration wait) {
        RateLimitException rejection =
                ErrorContext.withoutResponse(operation, call.attempts()).rateLimited(wait);
        failure = rejection;
        return rejection;
    }

    /** Records that the request is sent now. */
    void sending() {
        sentAt = Durations.now(clock);
        outcome = Outcome.CANCELED; // Replaced when the attempt ends in another way.
        call.sending(number);
    }

    /** Records a response, even if its body cannot be read. */
    void received(int status, Headers headers) {
        this.status = status;
        this.headers = headers;
    }

    void succeeded() {
        outcome = Outcome.SUCCEEDED;
    }

    /** Records that the attempt failed, and computes the retry delay. */
    void failed(TrivetException failure) {
        this.failure = failure;
        status = failure.status();
        retryDelay = policy.delayAfter(failure, operation, random);
        outcome = Outcome.FAILED;
        call.failed(failure);
    }

    /** Returns the context of a failure of this attempt. */
    ErrorContext errorContext() {
        return ErrorContext.withResponse(operation, number, status, headers).waitingAtMost(policy.maximumRetryAfter());
    }

    /** Returns the pause of all calls that share the credential after {@code failure}. */
    Duration pauseAfter(RateLimitException failure) {
        return policy.pauseAfter(failure, retryDelay, random);
    }

    /**
     * Returns the delay before the next attempt after this one ended with {@code error}; null if
     * there is none, for example after an exception of a listener or a rate limiter.
     */
    @Nullable
    Duration retryDelay(Throwable error) {
        return error == failure ? retryDelay : null;
    }

    /** Returns whether the request was sent. */
    boolean wasSent() {
        return outcome != Outcome.NOT_SENT;
    }

    /** Returns whether sending started, and neither a success nor a failure was recorded. */
    boolean isUnfinished() {
        return outcome == Outcome.CANCELED;
    }

    /** Describes this attempt for a listener; {@code error} is the error that ended it, if any. */
    CallAttempt describe(@Nullable Throwable error) {
        boolean wasSent = wasSent();
        return new CallAttempt(
                operation,
                number,
                outcome,
                wasSent ? Duration.ofMillis(Math.max(0, sentAt - queuedAt)) : Durations.since(queuedAt, clock),
                wasSent ? Durations.since(sentAt, clock) : Duration.ZERO,
                wasSent ? status : 0,
                failure,
                error == null ? null : retryDelay(error));
    }
}
