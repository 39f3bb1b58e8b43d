package dev.trivet.codegen;

/** A spec says something that the generator cannot turn into Java. The message names the place and the way out. */
final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecException(String message) {
        super(message);
    }

    /** Returns the same, said of a larger place. */
    SpecException in(String place) {
        SpecException placed = new SpecException(place + ": " + getMessage());
        placed.initCause(this);
        return placed;
    }
}
