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
    /** Shows the number of items that are done in a phase. */
    void update(String phase, long done);

    @Override
    void close();

    /** Returns a bar that appears after a second, on a terminal only. */
    static Progress delayed(CliContext context) {
        return context.terminal().err() ? delayed(() -> bar(context), Schedulers.computation()) : none();
    }

    /**
     * Returns a bar that appears after a second, or a display that prints lines if standard error
     * is not a terminal.
     */
    static Progress barOrLines(CliContext context) {
        return context.terminal().err() ? delayed(context) : lines(context.err());
    }

    /**
     * Returns a bar for a command that prints results continuously. If standard output is a
     * terminal, nothing is shown, because the results show the progress.
     */
    static Progress withResults(CliContext context) {
        return context.terminal().out() ? none() : delayed(context);
    }

    /** Returns a display that appears after a second. */
    static Progress delayed(Supplier<Progress> factory, Scheduler scheduler) {
        return new DelayedProgress(factory, scheduler);
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

    /** Returns a display that prints a line for each phase, and after every thousand items. */
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
