package dev.trivet.codegen;

import java.util.Objects;

/**
 * Thrown if the generator rejects a document or an option. The message contains the location and,
 * in most cases, the fix. There is no stack trace, because the error is not in the code.
 */
final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns an exception with {@code location} as a prefix of the message. */
    SpecException in(String location) {
        return new SpecException(location + ": " + getMessage());
    }
}
