package dev.trivet.cli;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A progress bar that appears after a second, because shorter commands do not need one. */
final class DelayedProgress implements Progress {
    private final Supplier<Progress> factory;
    private final Disposable timer;
    private @Nullable Progress progress;
    private String phase = "";
    private long done;

    DelayedProgress(Supplier<Progress> factory, Scheduler scheduler) {
        this.factory = factory;
        timer = scheduler.scheduleDirect(this::show, 1, TimeUnit.SECONDS);
    }

    private synchronized void show() {
        if (!timer.isDisposed()) {
            progress = factory.get();
            progress.update(phase, done);
        }
    }

    @Override
    public synchronized void update(String newPhase, long newDone) {
        phase = newPhase;
        done = newDone;
        if (progress != null) {
            progress.update(phase, done);
        }
    }

    @Override
    public synchronized void close() {
        timer.dispose();
        if (progress != null) {
            progress.close();
        }
    }
}
