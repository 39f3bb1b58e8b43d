package dev.trivet.nasty.model;

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
 * AddAllCallback.
 */
@SuppressWarnings("deprecation")
public final class AddAllCallback {
    static final int COUNT = 0;

    final long presence;
    final @Nullable Long count;
    final Map<String, @Nullable Object> unknownProperties;

    AddAllCallback(long presence, @Nullable Long count, Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.count = count;
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
        builder.count = count;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getCount() {
        return count;
    }

    /** Returns whether <code>count</code> was present, even if null. */
    public boolean hasCountProperty() {
        return Presence.has(presence, COUNT);
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
        return this == other || (other instanceof AddAllCallback && values().equals(((AddAllCallback) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, count, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("AddAllCallback", presence)
                .add(COUNT, "count", count)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link AddAllCallback}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable Long count;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder count(@Nullable Long count) {
            this.count = count;
            presence = Presence.with(presence, COUNT);
            return this;
        }

        /**
         * Sets an undocumented property.
         *
         * @param name the property's name in JSON
         * @param value a value of a type that {@code getUnknownProperties()} can return
         * @throws IllegalArgumentException if the property is documented, or the value is not a
         *     JSON value
         */
        public Builder unknownProperty(String name, @Nullable Object value) {
            if (AddAllCallbackJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public AddAllCallback build() {
            return new AddAllCallback(presence, count, unknownProperties);
        }
    }
}
