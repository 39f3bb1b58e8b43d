package dev.trivet;

/** The request contradicts the state of things at the vendor: 409. */
public final class ConflictException extends TrivetException {
    private static final long serialVersionUID = 1;

    ConflictException(Failure failure) {
        super(failure, "the request conflicts with the present state", null);
    }
}
