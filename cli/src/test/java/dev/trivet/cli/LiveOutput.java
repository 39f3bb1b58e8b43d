package dev.trivet.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The output of a running command, for a test that waits for it. */
public final class LiveOutput extends ByteArrayOutputStream {
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        notifyAll();
    }

    /** Waits until {@code text} is printed, and returns the output so far. */
    public synchronized String await(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (!printed().contains(text)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("\"" + text + "\" was never printed, but: " + printed());
            }
            wait(left);
        }
        return printed();
    }

    /** Returns the output so far. */
    public synchronized String printed() {
        return toString(StandardCharsets.UTF_8);
    }
}
