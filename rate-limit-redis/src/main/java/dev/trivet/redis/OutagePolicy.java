package dev.trivet.redis;

/** A policy for calls while Redis is unavailable. */
public final class OutagePolicy {
    private static final OutagePolicy FAIL = new OutagePolicy(false, 0);
    private static final OutagePolicy AWAIT = new OutagePolicy(true, 0);

    private final boolean keepsCalls;
    private final int processes;

    private OutagePolicy(boolean keepsCalls, int processes) {
        this.keepsCalls = keepsCalls;
        this.processes = processes;
    }

    /**
     * Fails calls with {@link RateLimiterUnavailableException}. This is the default, because it
     * reveals a wrong address or password immediately.
     */
    public static OutagePolicy fail() {
        return FAIL;
    }

    /**
     * Queues calls until Redis is available, at most until their deadline or {@code
     * maximumRateLimitWait}.
     */
    public static OutagePolicy await() {
        return AWAIT;
    }

    /**
     * Limits each process to its share: the limit divided by {@code expectedProcesses}. The
     * vendor's limit is observed if Redis is unavailable to all processes, and there are no more
     * than expected. If only some of them cannot connect, the others still use the whole limit
     * together, and the vendor may reject calls.
     *
     * @throws IllegalArgumentException if {@code expectedProcesses} is less than 1
     */
    public static OutagePolicy localShare(int expectedProcesses) {
        if (expectedProcesses < 1) {
            throw new IllegalArgumentException("expectedProcesses must be at least 1: " + expectedProcesses);
        }
        return new OutagePolicy(true, expectedProcesses);
    }

    boolean keepsCalls() {
        return keepsCalls;
    }

    /** Returns the number of processes with a local share, or 0 for the other policies. */
    int processes() {
        return processes;
    }
}
