package dev.trivet;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.util.concurrent.TimeUnit;

/** Virtual time that leaps ahead to whatever is waited for. For one call at a time, and without deadlines. */
final class LeapingScheduler extends Scheduler {
    private final TestScheduler time = new TestScheduler();

    @Override
    public long now(TimeUnit unit) {
        return time.now(unit);
    }

    @Override
    public Worker createWorker() {
        Worker worker = time.createWorker();
        return new Worker() {
            @Override
            public Disposable schedule(Runnable run, long delay, TimeUnit unit) {
                Disposable timer = worker.schedule(run, delay, unit);
                time.advanceTimeBy(Math.max(0, unit.toNanos(delay)), NANOSECONDS);
                return timer;
            }

            @Override
            public void dispose() {
                worker.dispose();
            }

            @Override
            public boolean isDisposed() {
                return worker.isDisposed();
            }
        };
    }
}
