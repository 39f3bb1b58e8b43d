package dev.trivet.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Ends the command in good order when somebody presses Ctrl-C: its thread is interrupted, and the machine waits until it has
 * told what was done.
 */
final class Interruption {
    private final Consumer<Thread> atShutdown;
    private final Duration patience;

    /**
     * Creates the guard.
     *
     * @param atShutdown takes the thread to start when the machine is told to stop
     * @param patience how long the machine then waits for the command
     */
    Interruption(Consumer<Thread> atShutdown, Duration patience) {
        this.atShutdown = atShutdown;
        this.patience = patience;
    }

    /** Runs {@code command} on a thread of its own, waits for it, and returns its exit code. */
    int guard(IntSupplier command) throws InterruptedException {
        AtomicInteger exitCode = new AtomicInteger(ExitCode.SOFTWARE);
        Thread worker = new Thread(() -> exitCode.set(command.getAsInt()), "trivet");
        atShutdown.accept(new Thread(() -> stop(worker), "trivet-interruption"));
        worker.start();
        worker.join();
        return exitCode.get();
    }

    private void stop(Thread worker) {
        worker.interrupt();
        try {
            worker.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
