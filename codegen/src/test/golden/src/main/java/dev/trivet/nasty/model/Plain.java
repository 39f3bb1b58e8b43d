package dev.trivet.nasty.model;

import dev.trivet.client.OpenEnum;

/**
 * Plain.
 *
 * <p>The vendor may send a value that has no constant here. {@link #value()} returns it, and
 * {@link #asEnum()} returns {@link Known#UNRECOGNIZED}.
 */
public final class Plain extends OpenEnum {
    /**
     * The empty value.
     */
    public static final Plain EMPTY = new Plain("", Known.EMPTY);

    /**
     * The value <code>a/b</code>.
     */
    public static final Plain A_B = new Plain("a/b", Known.A_B);

    /**
     * The value <code>1</code>.
     */
    public static final Plain VALUE_1 = new Plain("1", Known.VALUE_1);

    /**
     * The value <code>UPPER_CASE</code>.
     */
    public static final Plain UPPER_CASE = new Plain("UPPER_CASE", Known.UPPER_CASE);

    /**
     * The value <code>camelCase</code>.
     */
    public static final Plain CAMEL_CASE = new Plain("camelCase", Known.CAMEL_CASE);

    /**
     * The value <code>class</code>.
     */
    public static final Plain CLASS = new Plain("class", Known.CLASS);

    private final Known known;

    private Plain(String value, Known known) {
        super(value);
        this.known = known;
    }

    /** Returns the constant of a value, or a new instance if the value has no constant. */
    public static Plain of(String value) {
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
            case "class":
                return CLASS;
            default:
                return new Plain(value, Known.UNRECOGNIZED);
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
         * The value <code>a/b</code>.
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
         * The value <code>class</code>.
         */
        CLASS,

        /** An undocumented value. {@link Plain#value()} returns it. */
        UNRECOGNIZED
    }
}
