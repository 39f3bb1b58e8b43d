package dev.trivet;

import java.util.List;

/** A listener that records the threads on which {@link #forCall} is called. */
public final class ThreadRecordingListener implements CallListener {
    private final List<Thread> threads;

    public ThreadRecordingListener(List<Thread> threads) {
        this.threads = threads;
    }

    @Override
    public void attemptEnded(CallAttempt attempt) {}

    @Override
    public CallListener forCall() {
        threads.add(Thread.currentThread());
        return attempt -> {};
    }
}
