package dev.trivet;

/**
 * An address cannot be hashed: it is blank, or contains a character that users do not type, so its
 * hash would match no account.
 *
 * <p>The message and the {@link #reason} do not contain any part of the address.
 */
public final class InvalidAddressException extends IllegalArgumentException {
    /** The reason why an address was rejected. */
    public enum Reason {
        /** The address is null, empty, or all white space. */
        NO_ADDRESS("is blank"),
        /** The address contains white space that is neither leading nor trailing. */
        WHITE_SPACE("contains white space"),
        /** The address contains a control character. */
        CONTROL_CHARACTER("contains a control character"),
        /**
         * The address contains an invisible character, such as a zero-width space or a directional
         * mark.
         */
        INVISIBLE_CHARACTER("contains an invisible character"),
        /**
         * The address contains the remains of a character that was decoded wrongly or cut in two,
         * or a code point that is not a character.
         */
        BROKEN_TEXT("contains damaged text");

        private final String description;

        Reason(String description) {
            this.description = description;
        }

        /** Returns the reason in plain words, such as {@code contains white space}. */
        public String description() {
            return description;
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    InvalidAddressException(Reason reason) {
        super("Invalid address: " + reason.description());
        this.reason = reason;
    }

    /** Returns the reason why the address was rejected. */
    public Reason reason() {
        return reason;
    }
}
