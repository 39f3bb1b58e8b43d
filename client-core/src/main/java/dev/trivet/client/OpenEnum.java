package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A string with documented values, to which the vendor may add others.
 *
 * <p>Each generated subclass has a constant for each documented value, and a Java {@code enum} of
 * them for {@code switch}. A value that was not documented when the client was generated is kept.
 * Two open enums are equal if they have the same class and value.
 */
public abstract class OpenEnum {
    private final String value;

    protected OpenEnum(String value) {
        this.value = requireNonNull(value, "value");
    }

    /** Returns the value in JSON. */
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #value()}. */
    @Override
    public final String toString() {
        return value;
    }
}
