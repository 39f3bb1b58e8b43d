package dev.trivet.errors;

/**
 * Thrown if the object does not exist, or does not have the label or group to be removed (404).
 */
public final class NotFoundException extends TrivetException {
    private static final long serialVersionUID = 1;

    NotFoundException(ErrorContext failure) {
        super(failure, "not found", null);
    }
}
