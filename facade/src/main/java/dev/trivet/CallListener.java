package dev.trivet;

/**
 * Observes the attempts to send requests, for logging, metrics and tracing.
 *
 * <p>A listener is called on the thread that ended the attempt. It may be called concurrently, and
 * must not block. An exception that it throws fails the call; if the call was canceled before, the
 * exception is passed to RxJava's error handler.
 */
public interface CallListener {
    /**
     * Called exactly once when an attempt ends, whatever its {@linkplain CallAttempt#outcome
     * outcome}. An attempt starts when it joins the queue of the rate limiter. After the queue, an
     * attempt is not reported if its request cannot be created, or if an {@link Error} ends it.
     */
    void attemptEnded(CallAttempt attempt);

    /**
     * Returns the listener for a new call; this one by default. Override it to keep state for each
     * call, such as its trace context.
     *
     * <p>This method is called on the thread that executes the call, subscribes to it or creates
     * the iterator; attempts may end on other threads. An iteration over a list is one call, and so
     * is a bulk call. For a {@linkplain ApiCall#composite composite call}, this method is called
     * once by each {@code partOf}. If it throws an exception or returns null, the call fails.
     */
    default CallListener forCall() {
        return this;
    }
}
