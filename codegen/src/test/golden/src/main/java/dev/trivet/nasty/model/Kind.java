package dev.trivet.nasty.model;

import dev.trivet.client.OpenEnum;

/**
 * Values that are not valid names.
 *
 * <p>The vendor may send a value that has no constant here. {@link #value()} returns it, and
 * {@link #asEnum()} returns {@link Known#UNRECOGNIZED}.
 */
public final class Kind extends OpenEnum {
    /**
     * The empty value.
     */
    public static final Kind EMPTY = new Kind("", Known.EMPTY);

    /**
     * A slash *&#47; &amp; &lt;b&gt;.
     */
    public static final Kind A_B = new Kind("a/b", Known.A_B);

    /**
     * The value <code>1</code>.
     */
    public static final Kind VALUE_1 = new Kind("1", Known.VALUE_1);

    /**
     * The value <code>UPPER_CASE</code>.
     */
    public static final Kind UPPER_CASE = new Kind("UPPER_CASE", Known.UPPER_CASE);

    /**
     * The value <code>camelCase</code>.
     */
    public static final Kind CAMEL_CASE = new Kind("camelCase", Known.CAMEL_CASE);

    /**
     * The value <code>*</code>.
     */
    public static final Kind ANY = new Kind("*", Known.ANY);

    private final Known known;

    private Kind(String value, Known known) {
        super(value);
        this.known = known;
    }

    /** Returns the constant of a value, or a new instance if the value has no constant. */
    public static Kind of(String value) {
        switch (value) {
            case "":
                return EMPTY;
            case "a/b":
                return A_B;
            case "1":
                return VALUE_1;
            case "UPPER_CASE":
                return UPPER_CASE;
            case "camelCase":
                return CAMEL_CASE;
            case "*":
                return ANY;
            default:
                return new Kind(value, Known.UNRECOGNIZED);
        }
    }

    /** Returns the value as a Java enum, or {@link Known#UNRECOGNIZED} if it has no constant. */
    public Known asEnum() {
        return known;
    }

    /** The values that the vendor documented when this client was generated. */
    public enum Known {
        /**
         * The empty value.
         */
        EMPTY,

        /**
         * A slash *&#47; &amp; &lt;b&gt;.
         */
        A_B,

        /**
         * The value <code>1</code>.
         */
        VALUE_1,

        /**
         * The value <code>UPPER_CASE</code>.
         */
        UPPER_CASE,

        /**
         * The value <code>camelCase</code>.
         */
        CAMEL_CASE,

        /**
         * The value <code>*</code>.
         */
        ANY,

        /** An undocumented value. {@link Kind#value()} returns it. */
        UNRECOGNIZED
    }
}
