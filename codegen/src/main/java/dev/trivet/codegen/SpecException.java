package dev.trivet.codegen;

/**
 * A spec says something that the generator cannot turn into Java. The message names the place and the way out. There is no
 * stack trace: the mistake is in the spec, and builds print traces in full.
 */
final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecException(String message) {
        super(message, null, false, false);
    }

    /** Returns the same, said of a larger place. */
    SpecException in(String place) {
        return new SpecException(place + ": " + getMessage());
    }
}
