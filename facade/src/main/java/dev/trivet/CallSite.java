package dev.trivet;

/**
 * Captures the call site. Failures are created on a thread of OkHttp, so their stack traces do not
 * contain the caller; this exception is added to them as suppressed.
 */
final class CallSite extends Exception {
    private static final long serialVersionUID = 1;

    CallSite() {
        super("the call was executed here");
    }
}
