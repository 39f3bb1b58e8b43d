package dev.trivet;

/** The credentials do not allow this: 403. A read-only key of Push Security may only read. */
public final class PermissionException extends TrivetException {
    private static final long serialVersionUID = 1;

    PermissionException(Failure failure) {
        super(failure, "the credentials do not allow this", null);
    }
}
