package dev.trivet.client.internal;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A builder of the string representation of a generated model, which omits absent properties, and
 * the values of secrets and of undocumented properties.
 */
public final class ModelToString {
    private final long[] presence;
    private final StringJoiner properties;

    /**
     * Creates a builder.
     *
     * @param name the name of the model's class
     * @param presence the properties that are {@linkplain Presence present}, up to 64 in each
     *     {@code long}
     */
    public ModelToString(String name, long... presence) {
        this.presence = presence;
        properties = new StringJoiner(", ", name + "{", "}");
    }

    /** Adds the property with the index {@code property} if it is present. */
    public ModelToString add(int property, String name, @Nullable Object value) {
        return add(name, Presence.has(presence[property / Long.SIZE], property), value);
    }

    /** Adds a property if it is present. Its value is hidden unless it is null. */
    public ModelToString addSecret(int property, String name, @Nullable Object value) {
        return add(property, name, hidden(value));
    }

    /** Adds a property if it is present. */
    public ModelToString add(String name, boolean present, @Nullable Object value) {
        if (present) {
            properties.add(name + "=" + value);
        }
        return this;
    }

    /** Adds a property if it is present. Its value is hidden unless it is null. */
    public ModelToString addSecret(String name, boolean present, @Nullable Object value) {
        return add(name, present, hidden(value));
    }

    private static @Nullable String hidden(@Nullable Object value) {
        return value == null ? null : "[redacted]";
    }

    /** Adds the number of undocumented properties. */
    public ModelToString addUnknown(int count) {
        if (count > 0) {
            properties.add(count + " unknown");
        }
        return this;
    }

    @Override
    public String toString() {
        return properties.toString();
    }
}
