package dev.trivet.redis;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.trivet.RateLimitWaitExceededException;
import dev.trivet.RateLimiter;
import dev.trivet.internal.Durations;
import dev.trivet.internal.MonotonicClock;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableEmitter;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter whose permits come from a bucket that all processes share.
 *
 * <ul>
 *   <li>Permits are reserved for queued calls, shortly before the previously reserved ones are
 *       used. The bucket serves the reservations of all processes in order of arrival, so none of
 *       them starves.
 *   <li>A reservation is a lease of several permits if the round trip is not much shorter than the
 *       interval between two permits. Permits whose call was canceled are released. Reserved
 *       permits are lost if the process ends.
 *   <li>At most one operation other than a pause is in progress. Queued calls hold no thread.
 * </ul>
 */
final class RedisRateLimiter implements RateLimiter {
    /** Covers the inaccuracy of timers. */
    private static final long SHORTEST_LEAD = MILLISECONDS.toNanos(10);

    private static final long LONGEST_PAUSE = Long.MAX_VALUE / 2;

    private final SharedBucket bucket;
    private final OutagePolicy policy;
    private final Scheduler scheduler;
    private final int perSecond;
    private final long interval;

    private final Object lock = new Object();
    private final MonotonicClock clock;
    private final Set<Caller> queue = new LinkedHashSet<>();
    /** The earliest times to send the calls at the head of the queue, in ascending order. */
    private final Deque<Long> permits = new ArrayDeque<>();
    /** The time of the last permit, used ones included. */
    private long lastPermit;

    /** The number of reserved permits that no call needs, and that will be released. */
    private int excess;

    private long pausedUntil;
    /**
     * A recent maximum duration of an operation, which includes attempts that operations of other
     * processes invalidated.
     */
    private long latency;
    /** A recent minimum duration, which is that of the network: it is similar for all processes. */
    private long roundTrip;

    private long wakeAt = Long.MAX_VALUE;
    private boolean isBusy;
    private boolean usedLocalShare;
    private boolean isClosed;

    RedisRateLimiter(SharedBucket bucket, int perSecond, OutagePolicy policy, Scheduler scheduler) {
        this.bucket = bucket;
        this.policy = policy;
        this.scheduler = scheduler;
        this.perSecond = perSecond;
        this.interval = (SECONDS.toNanos(1) + perSecond - 1) / perSecond;
        this.clock = new MonotonicClock(scheduler);
    }

    /** @throws IllegalArgumentException if {@code maximumWait} is negative */
    @Override
    public Completable acquire(@Nullable Duration maximumWait) {
        long longest = maximumWait == null
                ? Long.MAX_VALUE
                : Durations.nanos(Durations.notNegative("maximumWait", maximumWait));
        return Completable.create(emitter -> enqueue(emitter, longest));
    }

    private void enqueue(CompletableEmitter emitter, long longest) {
        Caller caller;
        long wait;
        synchronized (lock) {
            long now = clock.now();
            caller = new Caller(emitter, longest > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + longest);
            wait = expectedWait(now);
            if (wait <= longest) {
                queue.add(caller);
            }
        }
        if (wait > longest) {
            emitter.onError(new RateLimitWaitExceededException(Duration.ofNanos(wait)));
            return;
        }
        CompositeDisposable registration = new CompositeDisposable(Disposable.fromRunnable(() -> dequeue(caller)));
        emitter.setDisposable(registration);
        pump();
        if (longest < Long.MAX_VALUE && !emitter.isDisposed()) {
            registration.add(scheduler.scheduleDirect(() -> expire(caller, registration), longest, NANOSECONDS));
        }
    }

    @Override
    public void pause(Duration duration) {
        long nanos = Math.min(Durations.nanos(duration), LONGEST_PAUSE);
        synchronized (lock) {
            pauseUntil(clock.now() + nanos);
        }
        // The bucket reports its failures. The pause of this process does not depend on them.
        bucket.pause(duration);
    }

    private void pauseUntil(long time) {
        pausedUntil = Math.max(pausedUntil, time);
        // Reserved permits are not released: the pause empties the bucket.
        permits.clear();
        queue.forEach(caller -> caller.isReserved = false);
    }

    @Override
    public double permitsPerSecond() {
        return perSecond;
    }

    /** Serves queued calls, for instance after Redis has become available. */
    void pump() {
        List<Runnable> completions = new ArrayList<>();
        synchronized (lock) {
            long now = clock.now();
            grant(now, completions);
            rejectLate(now, completions);
            removeExcess();
            if (!isBusy && !isClosed && bucket.outage() == null) {
                startOperation(now);
            }
            setTimer(now);
        }
        completions.forEach(Runnable::run);
    }

    private void grant(long now, List<Runnable> completions) {
        Iterator<Caller> waiting = queue.iterator();
        while (waiting.hasNext() && pausedUntil <= now) {
            if (permits.isEmpty() && policy.processes() > 0 && bucket.outage() != null && !isClosed) {
                usedLocalShare = true;
                addPermit(Math.max(now, lastPermit + interval * policy.processes()));
            }
            if (permits.isEmpty() || permits.element() > now) {
                return;
            }
            permits.remove();
            Caller caller = waiting.next();
            waiting.remove();
            completions.add(caller.emitter::onComplete);
        }
    }

    /** Rejects calls whose permit is too late, and calls for which none can be reserved. */
    private void rejectLate(long now, List<Runnable> completions) {
        @Nullable Throwable outage = bucket.outage();
        boolean fails = isClosed || (!policy.keepsCalls() && outage != null);
        Iterator<Long> times = permits.iterator();
        @Nullable Long time = times.hasNext() ? times.next() : null;
        for (Iterator<Caller> waiting = queue.iterator(); waiting.hasNext() && (time != null || fails); ) {
            Caller caller = waiting.next();
            if (time == null) {
                waiting.remove();
                completions.add(() -> caller.emitter.tryOnError(new RateLimiterUnavailableException(outage)));
            } else if (time > Math.max(now, caller.deadline)) {
                waiting.remove();
                completions.add(rejection(caller, time - now));
            } else {
                time = times.hasNext() ? times.next() : null;
            }
        }
    }

    private static Runnable rejection(Caller caller, long wait) {
        return () -> caller.emitter.tryOnError(new RateLimitWaitExceededException(Duration.ofNanos(wait)));
    }

    private void removeExcess() {
        while (permits.size() > queue.size()) {
            lastPermit = Math.min(lastPermit, permits.removeLast() - interval);
            // A permit of the local share is not in the bucket.
            excess += usedLocalShare ? 0 : 1;
        }
    }

    private void startOperation(long now) {
        if (usedLocalShare && now >= pausedUntil) {
            // The bucket was refilled while the processes used their shares.
            permits.clear();
            lastPermit = Math.min(lastPermit, now);
            start(0, () -> measure(bucket.drain(), drained -> usedLocalShare = false));
        } else if (excess > 0) {
            int released = excess;
            excess = 0;
            start(0, () -> measure(bucket.release(released), done -> {}));
        } else if (queue.size() > permits.size() && now >= pausedUntil && now >= lastPermit - lead()) {
            markReserved();
            // Calls that arrive at about the same time share the first lease.
            start(permits.isEmpty() ? roundTrip / 8 : 0, this::reserve);
        }
    }

    private CompletionStage<?> reserve() {
        int reserved;
        synchronized (lock) {
            reserved = markReserved();
        }
        return reserved == 0
                ? CompletableFuture.completedFuture(reserved)
                : measure(bucket.reserve(reserved), wait -> addPermits(reserved, wait));
    }

    /** Marks the calls for which the next lease is intended, and returns their number. */
    private int markReserved() {
        int missing = Math.max(0, queue.size() - permits.size());
        // Twice the permits that are used during a reservation. Otherwise processes would reserve
        // without a break, and each attempt that succeeds invalidates those of other processes. But
        // at most the permits of a second, so that no process gets far ahead of the others.
        int reserved = (int) Math.min(Math.min(missing, perSecond), 1 + 2 * roundTrip / interval);
        queue.stream().skip(permits.size()).limit(reserved).forEach(caller -> caller.isReserved = true);
        return reserved;
    }

    /** Returns the duration by which the next reservation precedes the last permit. */
    private long lead() {
        return latency + Math.max(interval, SHORTEST_LEAD);
    }

    private void start(long delay, Supplier<CompletionStage<?>> operation) {
        isBusy = true;
        // Outside the lock, because the operation may fail immediately and notify a listener.
        scheduler.scheduleDirect(() -> run(operation), delay, NANOSECONDS);
    }

    private void run(Supplier<CompletionStage<?>> operation) {
        bucket.ready().thenCompose(ready -> operation.get()).whenComplete((done, error) -> {
            synchronized (lock) {
                isBusy = false;
                if (error != null) {
                    failed(error);
                }
            }
            // This thread belongs to the connection.
            scheduler.scheduleDirect(this::pump);
        });
    }

    private <T> CompletionStage<?> measure(CompletionStage<T> operation, Consumer<? super T> onSuccess) {
        long start = now();
        return operation.thenAccept(result -> {
            synchronized (lock) {
                long duration = clock.now() - start;
                latency = Math.max(duration, latency - latency / 4);
                roundTrip = roundTrip == 0 ? duration : Math.min(duration, roundTrip + roundTrip / 4);
                onSuccess.accept(result);
            }
        });
    }

    private long now() {
        synchronized (lock) {
            return clock.now();
        }
    }

    private void failed(Throwable error) {
        Throwable cause = RedisConnection.cause(error);
        if (cause instanceof SharedBucket.PausedException) {
            pauseUntil(clock.now() + ((SharedBucket.PausedException) cause).nanos());
        } else {
            queue.stream().skip(permits.size()).forEach(caller -> caller.isReserved = false);
        }
    }

    /** Adds permits, of which the last is available after {@code wait}. */
    private void addPermits(int number, long wait) {
        long now = clock.now();
        // A pause that began in the meantime has emptied the bucket.
        if (now >= pausedUntil) {
            for (int later = number - 1; later >= 0; later--) {
                addPermit(now + Math.max(0, wait - later * interval));
            }
        }
    }

    private void addPermit(long time) {
        lastPermit = Math.max(time, lastPermit);
        permits.add(lastPermit);
    }

    /**
     * Schedules the next {@link #pump}. Timers are not canceled; one that fires too early does
     * nothing.
     */
    private void setTimer(long now) {
        long wake = Long.MAX_VALUE;
        if (!queue.isEmpty()) {
            if (!permits.isEmpty()) {
                wake = permits.element();
            }
            if (queue.size() > permits.size() && !isBusy && bucket.outage() == null) {
                wake = Math.min(wake, lastPermit - lead());
            }
            wake = Math.max(wake, pausedUntil);
        }
        if (wake < wakeAt) {
            long time = wake;
            wakeAt = time;
            scheduler.scheduleDirect(() -> wake(time), time - now, NANOSECONDS);
        }
    }

    private void wake(long time) {
        synchronized (lock) {
            if (wakeAt == time) {
                wakeAt = Long.MAX_VALUE;
            }
        }
        pump();
    }

    /**
     * Returns the shortest possible wait of a new call. The call may wait longer, because the
     * bucket serves earlier reservations of other processes first.
     */
    private long expectedWait(long now) {
        int ahead = queue.size() - permits.size();
        long next = permits.isEmpty() ? Math.min(lastPermit, now) : lastPermit;
        return Math.max(0, Math.max(next + ahead * interval, pausedUntil) - now);
    }

    private void dequeue(Caller caller) {
        boolean removed;
        synchronized (lock) {
            removed = queue.remove(caller);
        }
        if (removed) {
            pump();
        }
    }

    /**
     * Rejects a call whose maximum wait has elapsed. While its permit is being reserved, the result
     * decides, so this method checks again later.
     */
    private void expire(Caller caller, CompositeDisposable registration) {
        long wait;
        synchronized (lock) {
            if (!queue.contains(caller)) {
                return;
            }
            if (caller.isReserved) {
                registration.add(
                        scheduler.scheduleDirect(() -> expire(caller, registration), SHORTEST_LEAD, NANOSECONDS));
                return;
            }
            queue.remove(caller);
            wait = Math.max(interval, expectedWait(clock.now()));
        }
        rejection(caller, wait).run();
        pump();
    }

    /** Fails the queued calls, and later ones. */
    void close() {
        synchronized (lock) {
            isClosed = true;
            permits.clear();
        }
        pump();
    }

    private static final class Caller {
        private final CompletableEmitter emitter;
        private final long deadline;
        /** Whether a permit was reserved for it, or is being reserved. */
        private boolean isReserved;

        Caller(CompletableEmitter emitter, long deadline) {
            this.emitter = emitter;
            this.deadline = deadline;
        }
    }
}
