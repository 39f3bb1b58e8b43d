package dev.trivet.errors;

/**
 * Thrown if the credentials do not allow the operation (403). A read-only key of Push Security
 * cannot change anything.
 */
public final class PermissionDeniedException extends TrivetException {
    private static final long serialVersionUID = 1;

    PermissionDeniedException(ErrorContext failure) {
        super(failure, "permission denied", null);
    }
}
