package dev.trivet.codegen;

/**
 * A document contains something that the generator does not support. The message names the place
 * and the fix. It has no stack trace: the error is in the document, and builds print traces in
 * full.
 */
final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecException(String message) {
        super(message, null, false, false);
    }

    /** Returns the same exception with {@code place} in front of its message. */
    SpecException in(String place) {
        return new SpecException(place + ": " + getMessage());
    }
}
