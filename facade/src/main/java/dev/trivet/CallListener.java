package dev.trivet;

/**
 * Is told of each attempt to make a request: enough for logs, metrics and traces.
 *
 * <p>It is called on the thread that ended the attempt, for many calls at once, and should be quick. What it throws fails the
 * call; when somebody gave the call up there is nothing left to fail, and it goes to RxJava's own error handler.
 */
public interface CallListener {
    /**
     * Tells that an attempt is over. Each one that entered the queue of the rate limit is told of once, whatever became of it:
     * see {@link CallAttempt#outcome}. Only arguments that can never be sent, such as a blank identifier, are no attempt.
     */
    void attemptEnded(CallAttempt attempt);

    /**
     * Returns who is told of the attempts of a call that begins now: this listener, unless there is something to remember for
     * each call, such as the trace that it belongs to.
     *
     * <p>It is called on the thread that runs the call, or subscribes to it; attempts end on others. A walk through a
     * list is one call, and so are a bulk call and, to each vendor, a {@linkplain ApiCall#composite composite call}. What
     * it throws fails the call, and so does null.
     */
    default CallListener forCall() {
        return this;
    }
}
