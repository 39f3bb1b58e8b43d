package dev.trivet;

/**
 * Shows in a stack trace who called. A failure is made on the thread that got the answer, where nothing of the caller is seen;
 * it holds this one as suppressed.
 */
final class CallSite extends Exception {
    private static final long serialVersionUID = 1;

    CallSite() {
        super("the call was run here");
    }
}
