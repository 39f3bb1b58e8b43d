package dev.trivet.client.internal;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A builder of the string representation of a generated model, which omits absent properties, and
 * the values of secrets and of undocumented properties.
 */
public final class ModelToString {
    private final StringJoiner properties;

    /** Creates a builder for a model of the class {@code name}. */
    public ModelToString(String name) {
        properties = new StringJoiner(", ", name + "{", "}");
    }

    /** Adds a property if it is present. */
    public ModelToString add(String name, boolean present, @Nullable Object value) {
        if (present) {
            properties.add(name + "=" + value);
        }
        return this;
    }

    /** Adds a property without its value, if it is present. */
    public ModelToString addSecret(String name, boolean present, @Nullable Object value) {
        return add(name, present, value == null ? null : "[redacted]");
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
