package dev.trivet.errors;

/** The credentials do not allow this: 403. A read-only key of Push Security may only read. */
public final class PermissionDeniedException extends TrivetException {
    private static final long serialVersionUID = 1;

    PermissionDeniedException(ErrorContext failure) {
        super(failure, "the credentials do not allow this", null);
    }
}
