package dev.trivet.errors;

/**
 * Thrown if the thread that waits for a call is interrupted. The call was canceled, and the
 * thread's interrupt status is set again. {@link #attempts} is 0, because the number is unknown.
 */
public final class InterruptedCallException extends TrivetException {
    private static final long serialVersionUID = 1;

    InterruptedCallException(ErrorContext failure) {
        super(failure, "the waiting thread was interrupted", null);
    }
}
