package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.client.Operation;
import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.TrivetException;
import dev.trivet.internal.Durations;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A retry policy: the number of attempts, and the delays between them.
 *
 * <ul>
 *   <li>Requests are retried after a response with status 408, 429, 500, 502, 503 or 504, and if
 *       there is no complete response. See {@link TrivetException#isRetryable}.
 *   <li>An operation that is not idempotent is retried only if the failed request was certainly not
 *       applied: the response was 429, or no connection could be established.
 *   <li>Delays are random, between zero and a limit that doubles with each attempt (exponential
 *       backoff with full jitter), so that clients that failed together do not retry together.
 *   <li>The vendor's {@code Retry-After} replaces the delay. If it is too long, the call fails
 *       immediately.
 * </ul>
 *
 * <p>Immutable. The {@linkplain #defaults() defaults} are 3 attempts, delays of up to 0.5 s that
 * double to 8 s, and a {@code Retry-After} of up to 60 s.
 */
public final class RetryPolicy {
    private static final RetryPolicy DEFAULTS = builder().build();

    private final int maximumAttempts;
    private final Duration initialDelay;
    private final Duration maximumDelay;
    private final Duration maximumRetryAfter;

    private RetryPolicy(Builder builder) {
        maximumAttempts = builder.maximumAttempts;
        initialDelay = builder.initialDelay;
        maximumDelay = builder.maximumDelay;
        maximumRetryAfter = builder.maximumRetryAfter;
    }

    /** Returns the policy of clients for which none is set. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns a policy without retries. */
    public static RetryPolicy none() {
        return builder().maximumAttempts(1).build();
    }

    /** Returns a builder that starts from the {@linkplain #defaults() defaults}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the maximum number of attempts, the first one included. */
    public int maximumAttempts() {
        return maximumAttempts;
    }

    /** Returns the longest {@code Retry-After} that a call honors. */
    public Duration maximumRetryAfter() {
        return maximumRetryAfter;
    }

    /**
     * Returns the delay before the next attempt after {@code failure}, or null if there is none.
     */
    @Nullable
    Duration delayAfter(TrivetException failure, Operation operation, Random random) {
        boolean mayRetry = failure.attempts() < maximumAttempts
                && failure.isRetryable()
                && (operation.isIdempotent() || !failure.mayHaveBeenApplied());
        Duration requested = failure.retryAfter();
        if (!mayRetry || (requested != null && requested.compareTo(maximumRetryAfter) > 0)) {
            return null;
        }
        return requested == null ? backOff(failure.attempts(), random) : requested;
    }

    /**
     * Returns the pause of all calls that share the credential after {@code failure}: the retry
     * delay of the rejected call, or else the vendor's {@code Retry-After} or a random delay, at
     * most {@link #maximumRetryAfter}. During a longer pause, other calls would be queued, instead
     * of failing with the vendor's message.
     *
     * @param retryDelay the delay before the next attempt of the rejected call, or null if there is
     *     none
     */
    Duration pauseAfter(RateLimitException failure, @Nullable Duration retryDelay, Random random) {
        if (retryDelay != null) {
            return retryDelay;
        }
        Duration requested = failure.retryAfter();
        Duration pause = requested == null ? backOff(failure.attempts(), random) : requested;
        return pause.compareTo(maximumRetryAfter) > 0 ? maximumRetryAfter : pause;
    }

    /** Returns a random delay after {@code attempts} failed attempts. */
    Duration backOff(int attempts, Random random) {
        // Unlike a long, a double does not overflow after many attempts.
        double doubled = millis(initialDelay) * Math.pow(2, attempts - 1);
        double limit = Math.min(doubled, millis(maximumDelay));
        return Duration.ofMillis((long) (random.nextDouble() * limit));
    }

    private static double millis(Duration delay) {
        return NANOSECONDS.toMillis(Durations.nanos(delay));
    }

    /** A builder of retry policies. */
    public static final class Builder {
        private int maximumAttempts = 3;
        private Duration initialDelay = Duration.ofMillis(500);
        private Duration maximumDelay = Duration.ofSeconds(8);
        private Duration maximumRetryAfter = Duration.ofSeconds(60);

        private Builder() {}

        /**
         * Limits the number of attempts, the first one included.
         *
         * @throws IllegalArgumentException if {@code attempts} is less than 1
         */
        public Builder maximumAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("maximumAttempts must be at least 1: " + attempts);
            }
            maximumAttempts = attempts;
            return this;
        }

        /**
         * Limits the delay after the first failure.
         *
         * @throws IllegalArgumentException if {@code delay} is negative
         */
        public Builder initialDelay(Duration delay) {
            initialDelay = Durations.notNegative("initialDelay", delay);
            return this;
        }

        /**
         * Limits the delay after any failure. A {@code Retry-After} may be longer.
         *
         * @throws IllegalArgumentException if {@code delay} is negative
         */
        public Builder maximumDelay(Duration delay) {
            maximumDelay = Durations.notNegative("maximumDelay", delay);
            return this;
        }

        /**
         * Limits the {@code Retry-After} that a call honors. A call that would have to wait longer
         * fails.
         *
         * @throws IllegalArgumentException if {@code delay} is negative
         */
        public Builder maximumRetryAfter(Duration delay) {
            maximumRetryAfter = Durations.notNegative("maximumRetryAfter", delay);
            return this;
        }

        /** Builds the policy. */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }
    }
}
