package dev.trivet;

/**
 * The thread that waited for a call was interrupted. The call was cancelled, and the thread's interrupt flag is set again. How
 * often it was tried by then is not known here: {@link #attempts} is 0.
 */
public final class InterruptedCallException extends TrivetException {
    private static final long serialVersionUID = 1;

    InterruptedCallException(ErrorContext failure) {
        super(failure, "the waiting thread was interrupted", null);
    }
}
