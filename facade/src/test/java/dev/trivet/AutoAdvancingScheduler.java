package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A scheduler with virtual time: it runs each task at once, and advances the clock by the task's
 * delay. For one call at a time, and without deadlines.
 */
final class AutoAdvancingScheduler extends Scheduler {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long now(TimeUnit unit) {
        return unit.convert(nanos.get(), NANOSECONDS);
    }

    @Override
    public Worker createWorker() {
        return new Worker() {
            private volatile boolean disposed;

            @Override
            public Disposable schedule(Runnable run, long delay, TimeUnit unit) {
                nanos.addAndGet(Math.max(0, unit.toNanos(delay)));
                run.run();
                return Disposable.disposed();
            }

            @Override
            public void dispose() {
                disposed = true;
            }

            @Override
            public boolean isDisposed() {
                return disposed;
            }
        };
    }
}
