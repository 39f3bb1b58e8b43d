package dev.trivet.nasty.model;

import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.Presence;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Name.
 */
@SuppressWarnings("deprecation")
public final class Name {
    static final int FIRST = 0;
    static final int LAST = 1;

    final long presence;
    final String first;
    final @Nullable String last;
    final Map<String, @Nullable Object> unknownProperties;

    Name(long presence, String first, @Nullable String last, Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.first = first;
        this.last = last;
        this.unknownProperties = unknownProperties.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(unknownProperties));
    }

    /** Returns a builder without properties. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the properties of this object. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.presence = presence;
        builder.first = first;
        builder.last = last;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     *
     * <p>Pattern: <code>&#92;S</code>.
     */
    public String getFirst() {
        return first;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At most 50 characters.
     */
    public @Nullable String getLast() {
        return last;
    }

    /** Returns whether <code>last</code> was present, even if null. */
    public boolean hasLastProperty() {
        return Presence.has(presence, LAST);
    }

    /**
     * Returns the undocumented properties in the order of the JSON. A value is a {@code Map},
     * {@code List}, {@code String}, {@code Long}, {@code BigInteger}, {@code BigDecimal},
     * {@code Boolean} or null. Maps and lists are unmodifiable.
     */
    public Map<String, @Nullable Object> getUnknownProperties() {
        return unknownProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Name && values().equals(((Name) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, first, last, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Name", presence)
                .addSecret(FIRST, "first", first)
                .add(LAST, "last", last)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Name}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable String first;
        @Nullable String last;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * <p>Pattern: <code>&#92;S</code>.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder first(String first) {
            Constraints.notNull("first", first);
            Constraints.wellFormed("first", first);
            Constraints.notBlank("first", first);
            this.first = first;
            presence = Presence.with(presence, FIRST);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>At most 50 characters.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder last(@Nullable String last) {
            if (last != null) {
                Constraints.wellFormed("last", last);
                Constraints.codePoints("last", last, 0, 50);
            }
            this.last = last;
            presence = Presence.with(presence, LAST);
            return this;
        }

        /**
         * Sets an undocumented property.
         *
         * @param name the property's name in JSON
         * @param value a value of a type that {@code getUnknownProperties()} can return
         * @throws IllegalArgumentException if the property is documented, or the value is not a
         *     JSON value, or if {@code name} or {@code value} contains an unpaired surrogate
         */
        public Builder unknownProperty(String name, @Nullable Object value) {
            if (NameJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            Constraints.wellFormed("name", name);
            Constraints.wellFormed(name, value);
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         *
         * @throws IllegalArgumentException if a required property is missing
         */
        public Name build() {
            Constraints.notNull("first", first);
            if (!Presence.has(presence, LAST)) {
                throw new IllegalArgumentException("last must be set, to a value or to null");
            }
            return new Name(presence, first, last, unknownProperties);
        }
    }
}
