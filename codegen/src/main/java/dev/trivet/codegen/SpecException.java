package dev.trivet.codegen;

/** A spec says something that the generator cannot turn into Java. The message names the place and the way out. */
final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecException(String message) {
        super(message);
    }
}
