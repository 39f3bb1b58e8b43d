package dev.trivet;

import java.util.List;

/** Records the threads on which {@link #forCall} is called. */
public final class AskedListener implements CallListener {
    private final List<Thread> asked;

    public AskedListener(List<Thread> asked) {
        this.asked = asked;
    }

    @Override
    public void attemptEnded(CallAttempt attempt) {}

    @Override
    public CallListener forCall() {
        asked.add(Thread.currentThread());
        return attempt -> {};
    }
}
