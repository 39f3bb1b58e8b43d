package dev.trivet.redis;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket that all processes share. Each operation may fail. During a pause, {@link
 * #reserve}, {@link #release} and {@link #drain} fail with {@link PausedException}.
 */
interface SharedBucket {
    /** Completes when the bucket can be used, or fails. */
    CompletionStage<?> ready();

    /**
     * Reserves permits, even if they are not available yet, and returns the nanoseconds until the
     * last of them is. Reservations of all processes are served in order of arrival.
     */
    CompletionStage<Long> reserve(int permits);

    /** Releases reserved permits that were not used: they are available again. */
    CompletionStage<?> release(int permits);

    /** Removes the permits that are available. */
    CompletionStage<?> drain();

    /**
     * Empties the bucket, and pauses it for {@code duration}, unless a longer pause is in effect.
     */
    CompletionStage<?> pause(Duration duration);

    /** Returns why operations fail at present, or null if they are expected to succeed. */
    @Nullable
    Throwable outage();

    /** Thrown if the calls of all processes are paused. */
    final class PausedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long nanos;

        PausedException(long nanos) {
            super("paused");
            this.nanos = nanos;
        }

        /** Returns the remaining time of the pause. */
        long nanos() {
            return nanos;
        }
    }
}
