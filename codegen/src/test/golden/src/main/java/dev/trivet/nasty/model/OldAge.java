package dev.trivet.nasty.model;

import dev.trivet.client.OpenEnum;

/**
 * OldAge.
 *
 * <p>The vendor may send a value that has no constant here. {@link #value()} returns it, and
 * {@link #asEnum()} returns {@link Known#UNRECOGNIZED}.
 *
 * @deprecated The vendor marks this type as deprecated.
 */
@Deprecated
public final class OldAge extends OpenEnum {
    /**
     * The value <code>old</code>.
     */
    public static final OldAge OLD = new OldAge("old", Known.OLD);

    private final Known known;

    private OldAge(String value, Known known) {
        super(value);
        this.known = known;
    }

    /** Returns the constant of a value, or a new instance if the value has no constant. */
    public static OldAge of(String value) {
        switch (value) {
            case "old":
                return OLD;
            default:
                return new OldAge(value, Known.UNRECOGNIZED);
        }
    }

    /** Returns the value as a Java enum, or {@link Known#UNRECOGNIZED} if it has no constant. */
    public Known asEnum() {
        return known;
    }

    /** The values that the vendor documented when this client was generated. */
    public enum Known {
        /**
         * The value <code>old</code>.
         */
        OLD,

        /** An undocumented value. {@link OldAge#value()} returns it. */
        UNRECOGNIZED
    }
}
