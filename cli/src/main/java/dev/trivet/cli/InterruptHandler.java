package dev.trivet.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Handles Ctrl-C: interrupts the command's thread, and delays the shutdown until the command has
 * reported its progress.
 */
final class InterruptHandler {
    private final Consumer<Thread> atShutdown;
    private final Duration timeout;

    /**
     * Creates the handler.
     *
     * @param atShutdown registers a shutdown hook
     * @param timeout the maximum delay of the shutdown
     */
    InterruptHandler(Consumer<Thread> atShutdown, Duration timeout) {
        this.atShutdown = atShutdown;
        this.timeout = timeout;
    }

    /** Runs {@code command} on a separate thread, waits for it, and returns its exit code. */
    int run(IntSupplier command) throws InterruptedException {
        AtomicInteger exitCode = new AtomicInteger(ExitCode.INTERNAL_ERROR);
        Thread worker = new Thread(() -> exitCode.set(command.getAsInt()), "trivet");
        atShutdown.accept(new Thread(() -> stop(worker), "trivet-interrupt"));
        worker.start();
        worker.join();
        return exitCode.get();
    }

    private void stop(Thread worker) {
        worker.interrupt();
        try {
            worker.join(timeout.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
