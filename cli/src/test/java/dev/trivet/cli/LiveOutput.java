package dev.trivet.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The captured output of a running command. Tests can wait until it contains a string. */
public final class LiveOutput extends ByteArrayOutputStream {
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        notifyAll();
    }

    /** Waits until the output contains {@code expected}, and returns the output so far. */
    public synchronized String await(String expected) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (!printed().contains(expected)) {
            long remaining = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (remaining <= 0) {
                throw new AssertionError("The output must contain \"" + expected + "\", but is: " + printed());
            }
            wait(remaining);
        }
        return printed();
    }

    /** Returns the output so far. */
    public synchronized String printed() {
        return toString(StandardCharsets.UTF_8);
    }
}
