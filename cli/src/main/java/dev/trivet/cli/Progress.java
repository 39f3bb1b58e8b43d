package dev.trivet.cli;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A display of the progress of a command. */
public interface Progress extends AutoCloseable {
    /** Shows the number of items of a phase that are done. */
    void update(String phase, long done);

    @Override
    void close();

    /** Returns a bar if the command takes longer than a second, on a terminal only. */
    static Progress whenLong(CliContext context) {
        return context.terminal().err() ? whenLong(() -> bar(context), Schedulers.computation()) : none();
    }

    /**
     * Returns a bar if the command takes longer than a second, or plain lines if there is no
     * terminal.
     */
    static Progress barOrLines(CliContext context) {
        return context.terminal().err() ? whenLong(context) : lines(context.err());
    }

    /**
     * Returns a bar for a command that prints results continuously: none if they are printed on a
     * terminal, because they show the progress.
     */
    static Progress withResults(CliContext context) {
        return context.terminal().out() ? none() : whenLong(context);
    }

    /** Returns a display that appears after a second. */
    static Progress whenLong(Supplier<Progress> progress, Scheduler scheduler) {
        return new DelayedProgress(progress, scheduler);
    }

    /** Returns an indeterminate bar for a terminal. */
    static Progress bar(CliContext context) {
        ProgressBar bar = new ProgressBarBuilder()
                .setRenderer(new IndeterminateBarRenderer())
                .setConsumer(new TerminalLine(context.err(), context.terminal().columns()))
                .build();
        return new Progress() {
            @Override
            public void update(String phase, long done) {
                bar.setExtraMessage(phase);
                bar.stepTo(done);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** Returns plain lines, for a log: one for each phase, and one for every thousand items. */
    static Progress lines(PrintStream err) {
        return new Progress() {
            private static final long STEP = 1000;
            private String phase = "";
            private long reported;

            @Override
            public void update(String newPhase, long done) {
                if (!newPhase.equals(phase)) {
                    phase = newPhase;
                    reported = 0;
                    err.println(phase);
                }
                if (done / STEP > reported / STEP) {
                    reported = done;
                    err.println(String.format(Locale.ROOT, "%s: %,d", phase, done / STEP * STEP));
                }
            }

            @Override
            public void close() {
                err.flush();
            }
        };
    }

    /** Returns a display that shows nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void update(String phase, long done) {}

            @Override
            public void close() {}
        };
    }
}
