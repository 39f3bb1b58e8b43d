package dev.trivet.errors;

/** The object does not exist, or does not have the label or group to be removed: 404. */
public final class NotFoundException extends TrivetException {
    private static final long serialVersionUID = 1;

    NotFoundException(ErrorContext failure) {
        super(failure, "not found", null);
    }
}
