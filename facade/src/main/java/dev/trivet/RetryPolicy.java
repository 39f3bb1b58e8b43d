package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.client.Operation;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How often a call is tried, and how long it waits in between.
 *
 * <ul>
 *   <li>Retried: responses with status 408, 429, 500, 502, 503 and 504, and requests without a response.
 *   <li>An operation that must not happen twice is tried again only where the first request surely was not carried out: it
 *       was answered with 429, or no connection came about.
 *   <li>The wait is drawn at random between nothing and a limit that doubles from attempt to attempt, so that many clients
 *       that failed together do not come back together.
 *   <li>Where the vendor says how long to wait, that is how long; where that is too long, the call fails at once.
 * </ul>
 *
 * <p>Immutable. The {@linkplain #defaults() defaults} are three attempts, 0.5 s doubling up to 8 s, and 60 s as the longest
 * wait that a vendor may ask for.
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

    /** Returns the policy that clients follow when none was chosen. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns the policy that tries once. */
    public static RetryPolicy none() {
        return builder().maximumAttempts(1).build();
    }

    /** Returns a builder that starts from the {@linkplain #defaults() defaults}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how often a call is tried at most, the first time included. */
    public int maximumAttempts() {
        return maximumAttempts;
    }

    /** Returns the longest wait that a vendor may ask for. */
    public Duration maximumRetryAfter() {
        return maximumRetryAfter;
    }

    /** Returns the delay before the next attempt after {@code failure}, or null if there is none. */
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
     * Returns how long all calls that share the credential are paused after {@code refusal}: as long as the vendor requests,
     * or as the call waits itself, but not longer than {@link #maximumRetryAfter}. Calls that come later than that fail by
     * themselves, with the vendor's own words.
     *
     * @param retryDelay the delay before the next attempt of the refused call, or null if there is none
     */
    Duration pauseAfter(RateLimitException refusal, @Nullable Duration retryDelay, Random random) {
        if (retryDelay != null) {
            return retryDelay;
        }
        Duration requested = refusal.retryAfter();
        Duration pause = requested == null ? backOff(refusal.attempts(), random) : requested;
        return pause.compareTo(maximumRetryAfter) > 0 ? maximumRetryAfter : pause;
    }

    /** Draws the delay after {@code attempts} failed attempts. */
    Duration backOff(int attempts, Random random) {
        // A double does not overflow, however many attempts there were.
        double doubled = millis(initialDelay) * Math.pow(2, attempts - 1);
        double limit = Math.min(doubled, millis(maximumDelay));
        return Duration.ofMillis((long) (random.nextDouble() * limit));
    }

    private static double millis(Duration delay) {
        return NANOSECONDS.toMillis(Durations.nanos(delay));
    }

    /** Builds a {@link RetryPolicy}. */
    public static final class Builder {
        private int maximumAttempts = 3;
        private Duration initialDelay = Duration.ofMillis(500);
        private Duration maximumDelay = Duration.ofSeconds(8);
        private Duration maximumRetryAfter = Duration.ofSeconds(60);

        private Builder() {}

        /** Tries a call at most {@code attempts} times, the first time included; at least 1. */
        public Builder maximumAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("maximumAttempts must be at least 1: " + attempts);
            }
            maximumAttempts = attempts;
            return this;
        }

        /** Waits up to {@code delay} after the first failure. */
        public Builder initialDelay(Duration delay) {
            initialDelay = Durations.notNegative("initialDelay", delay);
            return this;
        }

        /** Waits up to {@code delay} after any failure, unless the vendor asks for more. */
        public Builder maximumDelay(Duration delay) {
            maximumDelay = Durations.notNegative("maximumDelay", delay);
            return this;
        }

        /** Waits as long as the vendor asks for up to {@code delay}; a call that is asked to wait longer fails. */
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
