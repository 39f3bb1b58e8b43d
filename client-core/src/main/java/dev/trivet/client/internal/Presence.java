package dev.trivet.client.internal;

/**
 * The properties that are present in a generated model, as bits of a {@code long}. A set would need
 * an object in each model.
 *
 * <p>The argument {@code property} is a property's index. A model with more than 64 properties has
 * several such fields; the field of an index is {@code index / 64}.
 */
public final class Presence {
    private Presence() {}

    /** Returns whether {@code property} is present. */
    public static boolean has(long presence, int property) {
        return (presence & bit(property)) != 0;
    }

    /** Returns {@code presence} with {@code property}. */
    public static long with(long presence, int property) {
        return presence | bit(property);
    }

    private static long bit(int property) {
        // Java shifts by the index modulo 64.
        return 1L << property;
    }
}
