package dev.trivet.internal;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.reactivex.rxjava3.core.Scheduler;

/**
 * A monotonic clock that is based on a scheduler's clock, which may be the wall clock. If the wall
 * clock is set back, the elapsed time does not decrease, and calls are not delayed. Not safe for
 * use by multiple threads.
 */
public final class MonotonicClock {
    private final Scheduler scheduler;
    private long last;
    private long elapsed;

    /** Creates a clock that reads that of {@code scheduler}. */
    public MonotonicClock(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.last = scheduler.now(NANOSECONDS);
    }

    /** Returns the nanoseconds since this clock was created, never less than before. */
    public long now() {
        long reading = scheduler.now(NANOSECONDS);
        elapsed += Math.max(0, reading - last);
        last = reading;
        return elapsed;
    }
}
