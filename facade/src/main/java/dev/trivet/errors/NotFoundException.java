package dev.trivet.errors;

/**
 * Thrown if the vendor responds with 404: the object does not exist, it does not have the label or
 * group to be removed, or the base URL is wrong.
 */
public final class NotFoundException extends TrivetException {
    private static final long serialVersionUID = 1;

    NotFoundException(ErrorContext failure) {
        super(failure, "not found", null);
    }
}
