package dev.trivet;

import java.util.List;

/** Writes down on which threads somebody was asked for to be told of a call. */
final class AskedListener implements CallListener {
    private final List<Thread> asked;

    AskedListener(List<Thread> asked) {
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
