package dev.trivet.errors;

/** The vendor rejected the credentials: 401. */
public final class AuthenticationException extends TrivetException {
    private static final long serialVersionUID = 1;

    AuthenticationException(ErrorContext failure) {
        super(failure, "the credentials were rejected", null);
    }
}
