package dev.trivet;

/**
 * An address that cannot be hashed, because what would be hashed is surely not what its owner types in.
 *
 * <p>Neither the message nor {@link #reason} shows anything of the address.
 */
public final class InvalidAddressException extends IllegalArgumentException {
    /** Why an address was refused. */
    public enum Reason {
        /** There is no address: it is null, empty, or nothing but white space. */
        NO_ADDRESS("there is none"),
        /** White space stands inside the address. */
        WHITE_SPACE("white space stands inside it"),
        /** A control character stands in the address. */
        CONTROL_CHARACTER("a control character stands in it"),
        /** A character that nobody can see stands in the address, a zero-width space for one. */
        INVISIBLE_CHARACTER("an invisible character stands in it"),
        /** The text is broken: it holds half a character, and has no bytes in UTF-8. */
        BROKEN_TEXT("its text is broken");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    InvalidAddressException(Reason reason) {
        super("The address cannot be hashed: " + reason.text);
        this.reason = reason;
    }

    /** Returns why the address was refused. */
    public Reason reason() {
        return reason;
    }
}
