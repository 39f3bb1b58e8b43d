package dev.trivet;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableEmitter;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rate limit for one process: a bucket of permits that refills smoothly.
 *
 * <ul>
 *   <li>In any stretch of {@code t} seconds at most {@code burst + perSecond × t} calls go.
 *   <li>Waiting calls form one queue, first come, first served. A call that gives up leaves it at once, and costs nothing.
 *   <li>No thread waits: the scheduler wakes the head of the queue when its time has come.
 *   <li>After a {@linkplain #pause pause} the bucket is empty, for the vendor has just said that it counts more calls than
 *       we do.
 * </ul>
 */
public final class TokenBucket implements RateLimiter {
    /** Some 146 years, so that adding to it does not overflow. */
    private static final long LONGEST_PAUSE = Long.MAX_VALUE / 2;

    private final int burst;
    private final long nanosPerPermit;
    private final ForwardClock clock;
    private final Scheduler scheduler;

    private final Object lock = new Object();
    private final Set<CompletableEmitter> queue = new LinkedHashSet<>();
    /** When the bucket will be full again. */
    private long fullAt;

    private boolean timerIsSet;

    private TokenBucket(int burst, long nanosPerPermit, Scheduler scheduler) {
        this.burst = burst;
        this.nanosPerPermit = nanosPerPermit;
        this.scheduler = requireNonNull(scheduler, "scheduler");
        this.clock = new ForwardClock(scheduler);
    }

    /**
     * Creates a full bucket.
     *
     * @param burst how many calls may go at once when none went for a while, at least 1
     * @param perSecond how many permits flow back in a second, at least 1
     * @param scheduler its clock is the bucket's clock, and its timers wake those who wait
     */
    public static TokenBucket create(int burst, int perSecond, Scheduler scheduler) {
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException("burst and perSecond must be at least 1: " + burst + ", " + perSecond);
        }
        // Rounded up, so that rounding never lets a call too many go.
        return new TokenBucket(burst, (SECONDS.toNanos(1) + perSecond - 1) / perSecond, scheduler);
    }

    /** Creates a limiter that lets every call go at once, except during a {@linkplain #pause pause}. */
    public static TokenBucket unlimited(Scheduler scheduler) {
        return new TokenBucket(1, 0, scheduler);
    }

    @Override
    public Completable acquire() {
        return Completable.create(this::join);
    }

    @Override
    public Completable acquire(Duration maximumWait) {
        long longest = Durations.nanos(Durations.notNegative("maximumWait", maximumWait));
        return Completable.create(caller -> {
            if (untilNextPermit() > longest) {
                caller.onError(tooLong());
                return;
            }
            // The first one that ends wins; of the other nobody hears.
            CompositeDisposable parts = new CompositeDisposable();
            caller.setDisposable(parts);
            Disposable place = acquire().subscribe(caller::onComplete);
            parts.add(place);
            if (!caller.isDisposed()) {
                parts.add(scheduler.scheduleDirect(() -> giveUp(caller, place), longest, NANOSECONDS));
            }
        });
    }

    /** Leaves the queue before it tells: the place could cost a permit while the caller deals with the failure. */
    private void giveUp(CompletableEmitter caller, Disposable place) {
        place.dispose();
        caller.tryOnError(tooLong());
    }

    @Override
    public void pause(Duration duration) {
        synchronized (lock) {
            long until = clock.now() + Math.min(Durations.nanos(requireNonNull(duration, "duration")), LONGEST_PAUSE);
            fullAt = Math.max(fullAt, until + roomBeforeEmpty());
        }
    }

    /** Returns whether nobody waits, and a whole burst may go. */
    boolean isFull() {
        synchronized (lock) {
            return queue.isEmpty() && fullAt <= clock.now();
        }
    }

    private TooLongWaitException tooLong() {
        return new TooLongWaitException(Duration.ofNanos(untilNextPermit()));
    }

    private long untilNextPermit() {
        synchronized (lock) {
            return Math.max(0, nextPermitAt() - clock.now());
        }
    }

    private void join(CompletableEmitter caller) {
        synchronized (lock) {
            queue.add(caller);
        }
        caller.setCancellable(() -> leave(caller));
        serve();
    }

    private void leave(CompletableEmitter caller) {
        synchronized (lock) {
            queue.remove(caller);
        }
    }

    /** Lets go everyone whose time has come. Nobody is called under the lock: they may come straight back. */
    private void serve() {
        for (CompletableEmitter caller : admit()) {
            caller.onComplete();
        }
    }

    private List<CompletableEmitter> admit() {
        List<CompletableEmitter> admitted = new ArrayList<>();
        synchronized (lock) {
            long now = clock.now();
            Iterator<CompletableEmitter> waiting = queue.iterator();
            while (waiting.hasNext() && nextPermitAt() <= now) {
                admitted.add(waiting.next());
                waiting.remove();
                fullAt = Math.max(fullAt, now) + nanosPerPermit;
            }
            setTimer(now);
        }
        return admitted;
    }

    /**
     * A timer is never taken back, because that could interrupt a thread that is starting a call. One that comes too early
     * sets the next.
     */
    private void setTimer(long now) {
        if (!timerIsSet && !queue.isEmpty()) {
            timerIsSet = true;
            scheduler.scheduleDirect(this::wake, nextPermitAt() - now, NANOSECONDS);
        }
    }

    private void wake() {
        synchronized (lock) {
            timerIsSet = false;
        }
        serve();
    }

    private long nextPermitAt() {
        return fullAt - roomBeforeEmpty();
    }

    /** How far ahead {@link #fullAt} may lie while one permit is left. */
    private long roomBeforeEmpty() {
        return (burst - 1) * nanosPerPermit;
    }
}
