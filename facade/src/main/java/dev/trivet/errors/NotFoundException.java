package dev.trivet.errors;

/** The object does not exist, or what should be removed from it is not attached to it: 404. */
public final class NotFoundException extends TrivetException {
    private static final long serialVersionUID = 1;

    NotFoundException(ErrorContext failure) {
        super(failure, "not found", null);
    }
}
