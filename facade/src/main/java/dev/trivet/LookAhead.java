package dev.trivet;

/**
 * Computes the number of pages to request at once: one, and as many more as the rate limit admits
 * while a request is in progress.
 */
final class LookAhead implements CallListener {
    /** The weight of the last request in the mean. */
    private static final double WEIGHT = 0.25;

    private final int maximum;
    private final double permitsPerSecond;
    private boolean isConnected;
    /** The mean duration of successful requests in seconds; 0 if it is not known. */
    private double latency;

    LookAhead(int maximum, double permitsPerSecond) {
        this.maximum = maximum;
        this.permitsPerSecond = permitsPerSecond;
    }

    @Override
    public synchronized void attemptEnded(CallAttempt attempt) {
        if (attempt.outcome() != CallAttempt.Outcome.SUCCEEDED) {
            return;
        }
        // The first request is not counted, because its duration may include connecting.
        if (isConnected) {
            double seconds = attempt.duration().toMillis() / 1e3;
            latency = latency == 0 ? seconds : latency + WEIGHT * (seconds - latency);
        }
        isConnected = true;
    }

    synchronized int pages() {
        return latency == 0 ? 1 : (int) Math.min(maximum, 1 + Math.floor(permitsPerSecond * latency));
    }
}
