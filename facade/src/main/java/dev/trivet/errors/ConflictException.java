package dev.trivet.errors;

/** Thrown if the request conflicts with the current state at the vendor (409). */
public final class ConflictException extends TrivetException {
    private static final long serialVersionUID = 1;

    ConflictException(ErrorContext failure) {
        super(failure, "the request conflicts with the current state", null);
    }
}
