package dev.trivet;

/**
 * Is told of each request that was made: enough for logs, metrics and traces.
 *
 * <p>It is called on the thread that got the answer, for many calls at once, and should be quick. What it throws fails the
 * call.
 */
public interface CallListener {
    /** Tells that an attempt was answered, or failed. An attempt that was cancelled is not told of. */
    void attemptEnded(CallAttempt attempt);
}
