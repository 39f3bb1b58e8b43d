package dev.trivet;

/** The vendor refused the request itself: 400, or another 4xx or 3xx status that has no class of its own. */
public final class BadRequestException extends TrivetException {
    private static final long serialVersionUID = 1;

    BadRequestException(Failure failure) {
        super(failure, "the request was refused", null);
    }
}
