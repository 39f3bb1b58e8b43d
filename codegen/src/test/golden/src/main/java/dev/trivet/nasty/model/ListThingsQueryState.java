package dev.trivet.nasty.model;

import dev.trivet.client.OpenEnum;

/**
 * ListThingsQueryState.
 *
 * <p>The vendor may send a value that has no constant here. {@link #value()} returns it, and
 * {@link #asEnum()} returns {@link Known#UNRECOGNIZED}.
 */
public final class ListThingsQueryState extends OpenEnum {
    /**
     * The value <code>open</code>.
     */
    public static final ListThingsQueryState OPEN = new ListThingsQueryState("open", Known.OPEN);

    /**
     * The value <code>shut</code>.
     */
    public static final ListThingsQueryState SHUT = new ListThingsQueryState("shut", Known.SHUT);

    private final Known known;

    private ListThingsQueryState(String value, Known known) {
        super(value);
        this.known = known;
    }

    /** Returns the constant of a value, or a new instance if the value has no constant. */
    public static ListThingsQueryState of(String value) {
        switch (value) {
            case "open":
                return OPEN;
            case "shut":
                return SHUT;
            default:
                return new ListThingsQueryState(value, Known.UNRECOGNIZED);
        }
    }

    /** Returns the value as a Java enum, or {@link Known#UNRECOGNIZED} if it has no constant. */
    public Known asEnum() {
        return known;
    }

    /** The values that the vendor documented when this client was generated. */
    public enum Known {
        /**
         * The value <code>open</code>.
         */
        OPEN,

        /**
         * The value <code>shut</code>.
         */
        SHUT,

        /** An undocumented value. {@link ListThingsQueryState#value()} returns it. */
        UNRECOGNIZED
    }
}
