package dev.trivet;

/**
 * The call site of a failed call. Failures are created on other threads, such as those of OkHttp,
 * so their stack traces do not contain the caller. This exception is added to them as a suppressed
 * exception.
 */
final class CallSite extends Exception {
    private static final long serialVersionUID = 1;

    CallSite() {
        super("the call was executed here");
    }
}
