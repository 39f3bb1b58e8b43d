package dev.trivet;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.trivet.internal.Durations;
import dev.trivet.internal.MonotonicClock;
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
import org.jspecify.annotations.Nullable;

/**
 * A token bucket: a rate limiter for one process, whose permits are refilled continuously.
 *
 * <ul>
 *   <li>In any interval of {@code t} seconds at most {@code burst + perSecond × t} permits are
 *       granted.
 *   <li>Queued calls are served in order of arrival. A canceled call leaves the queue immediately,
 *       and does not use a permit.
 *   <li>A call fails immediately if its wait in the queue would exceed its maximum wait.
 *   <li>Queued calls hold no thread: a timer of the scheduler serves the head of the queue.
 *   <li>After a {@linkplain #pause pause} permits are granted without a burst, because the vendor
 *       counts more calls than this bucket does.
 * </ul>
 */
public final class TokenBucket implements RateLimiter {
    /** In nanoseconds, about 146 years: adding to it does not overflow. */
    private static final long LONGEST_PAUSE = Long.MAX_VALUE / 2;

    private final int burst;
    private final long nanosPerPermit;
    private final MonotonicClock clock;
    private final Scheduler scheduler;

    private final Object lock = new Object();
    private final Set<CompletableEmitter> queue = new LinkedHashSet<>();
    /** The time when the bucket is full again, in nanoseconds of the clock. */
    private long fullAt;

    private boolean timerIsSet;

    private TokenBucket(int burst, long nanosPerPermit, Scheduler scheduler) {
        this.burst = burst;
        this.nanosPerPermit = nanosPerPermit;
        this.scheduler = requireNonNull(scheduler, "scheduler");
        this.clock = new MonotonicClock(scheduler);
    }

    /**
     * Creates a full bucket.
     *
     * @param burst the size of the bucket: the number of permits that are granted at once after an
     *     idle time, at least 1
     * @param perSecond the number of permits that are refilled in a second, at least 1
     * @param scheduler its clock is the bucket's clock, and its timers serve queued calls
     * @throws IllegalArgumentException if {@code burst} or {@code perSecond} is less than 1
     */
    public static TokenBucket create(int burst, int perSecond, Scheduler scheduler) {
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException("burst and perSecond must be at least 1: " + burst + ", " + perSecond);
        }
        // Rounded up, so that rounding never grants a permit too many.
        return new TokenBucket(burst, (SECONDS.toNanos(1) + perSecond - 1) / perSecond, scheduler);
    }

    /**
     * Creates a limiter that grants permits immediately, except during a {@linkplain #pause pause}.
     */
    public static TokenBucket unlimited(Scheduler scheduler) {
        return new TokenBucket(1, 0, scheduler);
    }

    /** @throws IllegalArgumentException if {@code maximumWait} is negative */
    @Override
    public Completable acquire(@Nullable Duration maximumWait) {
        long longest = maximumWait == null
                ? Long.MAX_VALUE
                : Durations.nanos(Durations.notNegative("maximumWait", maximumWait));
        return Completable.unsafeCreate(observer -> {
            if (tryAcquire()) {
                observer.onSubscribe(Disposable.disposed());
                observer.onComplete();
            } else {
                Completable.create(caller -> enqueue(caller, longest)).subscribe(observer);
            }
        });
    }

    /** Takes a permit if one is free. Most calls take this path, which creates no queue entry. */
    private boolean tryAcquire() {
        synchronized (lock) {
            long now = clock.now();
            if (!queue.isEmpty() || nextPermitAt() > now) {
                return false;
            }
            take(now);
            return true;
        }
    }

    @Override
    public void pause(Duration duration) {
        synchronized (lock) {
            long until = clock.now() + Math.min(Durations.nanos(requireNonNull(duration, "duration")), LONGEST_PAUSE);
            fullAt = Math.max(fullAt, until + burstTolerance());
        }
    }

    @Override
    public double permitsPerSecond() {
        return nanosPerPermit == 0 ? Double.POSITIVE_INFINITY : 1e9 / nanosPerPermit;
    }

    /**
     * Returns whether the bucket is in its initial state: the queue is empty, and all permits are
     * available.
     */
    boolean isFull() {
        synchronized (lock) {
            return queue.isEmpty() && fullAt <= clock.now();
        }
    }

    private void enqueue(CompletableEmitter caller, long longest) {
        long wait;
        synchronized (lock) {
            wait = queueWait(queue.size());
            if (wait <= longest) {
                queue.add(caller);
            }
        }
        if (wait > longest) {
            caller.onError(new RateLimitWaitExceededException(Duration.ofNanos(wait)));
            return;
        }
        CompositeDisposable registration = new CompositeDisposable(Disposable.fromRunnable(() -> dequeue(caller)));
        caller.setDisposable(registration);
        serve();
        if (longest < Long.MAX_VALUE && !caller.isDisposed()) {
            registration.add(scheduler.scheduleDirect(() -> expire(caller, registration), longest, NANOSECONDS));
        }
    }

    /**
     * Fails a caller whose maximum wait has elapsed. It is removed from the queue first, so that it
     * is not granted a permit while it handles the failure. If a permit is due, another timer is
     * about to grant it, perhaps to this caller, so this method checks again later.
     */
    private void expire(CompletableEmitter caller, CompositeDisposable registration) {
        long wait = 0;
        synchronized (lock) {
            if (!queue.contains(caller)) {
                return;
            }
            if (nextPermitAt() > clock.now()) {
                queue.remove(caller);
                wait = queueWait(queue.size());
            }
        }
        if (wait == 0) {
            registration.add(scheduler.scheduleDirect(() -> expire(caller, registration), 1, MILLISECONDS));
        } else {
            caller.tryOnError(new RateLimitWaitExceededException(Duration.ofNanos(wait)));
        }
    }

    /** Returns the wait of a call with {@code ahead} other calls ahead of it. */
    private long queueWait(int ahead) {
        long now = clock.now();
        return Math.max(0, Math.max(fullAt, now) - burstTolerance() + ahead * nanosPerPermit - now);
    }

    private void dequeue(CompletableEmitter caller) {
        synchronized (lock) {
            queue.remove(caller);
        }
    }

    /**
     * Grants the permits that are due. The calls are completed outside the lock, because they may
     * acquire again immediately.
     */
    private void serve() {
        CloseSignal.complete(admit());
    }

    private List<CompletableEmitter> admit() {
        List<CompletableEmitter> admitted = new ArrayList<>();
        synchronized (lock) {
            long now = clock.now();
            Iterator<CompletableEmitter> waiting = queue.iterator();
            while (waiting.hasNext() && nextPermitAt() <= now) {
                admitted.add(waiting.next());
                waiting.remove();
                take(now);
            }
            setTimer(now);
        }
        return admitted;
    }

    private void take(long now) {
        fullAt = Math.max(fullAt, now) + nanosPerPermit;
    }

    /**
     * Sets the timer that serves the queue. It is not canceled, because that could interrupt a
     * thread that is starting a call. If it fires too early, it sets another timer.
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
        return fullAt - burstTolerance();
    }

    /** The distance from now to {@link #fullAt} at which one permit is left. */
    private long burstTolerance() {
        return (burst - 1) * nanosPerPermit;
    }
}
