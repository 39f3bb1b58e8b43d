package dev.trivet.cli;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A progress bar that appears after a second, because shorter commands do not need one. */
final class DelayedProgress implements Progress {
    private final Supplier<Progress> shown;
    private final Disposable timer;
    private @Nullable Progress progress;
    private String phase = "";
    private long done;

    DelayedProgress(Supplier<Progress> shown, Scheduler scheduler) {
        this.shown = shown;
        timer = scheduler.scheduleDirect(this::show, 1, TimeUnit.SECONDS);
    }

    private synchronized void show() {
        if (!timer.isDisposed()) {
            progress = shown.get();
            progress.update(phase, done);
        }
    }

    @Override
    public synchronized void update(String newPhase, long nowDone) {
        phase = newPhase;
        done = nowDone;
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
