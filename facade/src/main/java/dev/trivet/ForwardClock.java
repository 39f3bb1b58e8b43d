package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.reactivex.rxjava3.core.Scheduler;

/**
 * The time that has passed by a scheduler's clock, which may be the wall clock: setting that back must not stop the
 * caller for as long as it was set back. Not safe for use from many threads.
 */
final class ForwardClock {
    private final Scheduler scheduler;
    private long last;
    private long elapsed;

    ForwardClock(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.last = scheduler.now(NANOSECONDS);
    }

    /** Returns the nanoseconds since this clock was made, never less than the last time. */
    long now() {
        long reading = scheduler.now(NANOSECONDS);
        elapsed += Math.max(0, reading - last);
        last = reading;
        return elapsed;
    }
}
