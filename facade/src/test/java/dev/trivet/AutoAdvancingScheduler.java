package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A scheduler with virtual time: it advances its clock by the delay of a task, and runs the task
 * immediately. It suits one call at a time, without a deadline.
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
            public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
                nanos.addAndGet(Math.max(0, unit.toNanos(delay)));
                task.run();
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
