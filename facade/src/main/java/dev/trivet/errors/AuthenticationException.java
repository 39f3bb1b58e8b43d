package dev.trivet.errors;

/** Thrown if the vendor rejects the credentials (401). */
public final class AuthenticationException extends TrivetException {
    private static final long serialVersionUID = 1;

    AuthenticationException(ErrorContext failure) {
        super(failure, "the credentials were rejected", null);
    }
}
