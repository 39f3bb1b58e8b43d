package dev.trivet.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A clock that can be advanced and stopped. */
final class SandboxClock implements InstantSource {

    private final InstantSource clock;
    private Duration offset = Duration.ZERO;
    private @Nullable Instant stopped;

    SandboxClock(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void advance(Duration duration) {
        if (stopped == null) {
            offset = offset.plus(duration);
        } else {
            stopped = stopped.plus(duration);
        }
    }

    /** Sets the time, and stops the clock. */
    synchronized void stopAt(Instant time) {
        stopped = time;
    }

    /** Discards all changes. */
    synchronized void reset() {
        offset = Duration.ZERO;
        stopped = null;
    }

    synchronized boolean isStopped() {
        return stopped != null;
    }

    @Override
    public synchronized Instant instant() {
        return stopped == null ? clock.instant().plus(offset) : stopped;
    }
}
