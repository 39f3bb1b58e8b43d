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
 * ThingSizes.
 */
@SuppressWarnings("deprecation")
public final class ThingSizes {
    static final int W = 0;

    final long presence;
    final @Nullable Long w;
    final Map<String, @Nullable Object> unknownProperties;

    ThingSizes(long presence, @Nullable Long w, Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.w = w;
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
        builder.w = w;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getW() {
        return w;
    }

    /** Returns whether <code>w</code> was present, even if null. */
    public boolean hasWProperty() {
        return Presence.has(presence, W);
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
        return this == other || (other instanceof ThingSizes && values().equals(((ThingSizes) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, w, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("ThingSizes", presence)
                .add(W, "w", w)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link ThingSizes}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable Long w;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder w(Long w) {
            Constraints.notNull("w", w);
            this.w = w;
            presence = Presence.with(presence, W);
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
            if (ThingSizesJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            Constraints.wellFormed("name", name);
            Constraints.wellFormed(name, value);
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public ThingSizes build() {
            return new ThingSizes(presence, w, unknownProperties);
        }
    }
}
