package dev.trivet;

/**
 * Thrown if an address cannot be hashed: it is blank, or contains a character that users do not
 * type, so its hash would match no account.
 *
 * <p>The message and the {@link #reason} do not contain any part of the address.
 */
public final class InvalidAddressException extends IllegalArgumentException {
    /** A reason to reject an address. */
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
         * The address contains an unpaired surrogate, a replacement character, a noncharacter or a
         * private-use character. Decoding errors and split surrogate pairs are common causes.
         */
        INVALID_CHARACTER("contains an invalid character");

        private final String description;

        Reason(String description) {
            this.description = description;
        }

        /** Returns a description of the address, such as {@code contains white space}. */
        public String description() {
            return description;
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    InvalidAddressException(Reason reason) {
        super("The address " + reason.description());
        this.reason = reason;
    }

    /** Returns the reason why the address was rejected. */
    public Reason reason() {
        return reason;
    }
}
