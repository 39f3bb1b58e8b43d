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
 * Paging.
 */
@SuppressWarnings("deprecation")
public final class Paging {
    static final int MORE_RESULTS = 0;
    static final int NEXT = 1;

    final long presence;
    final @Nullable Boolean moreResults;
    final @Nullable String next;
    final Map<String, @Nullable Object> unknownProperties;

    Paging(
            long presence,
            @Nullable Boolean moreResults,
            @Nullable String next,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.moreResults = moreResults;
        this.next = next;
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
        builder.moreResults = moreResults;
        builder.next = next;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isMoreResults() {
        return moreResults;
    }

    /** Returns whether <code>moreResults</code> was present, even if null. */
    public boolean hasMoreResultsProperty() {
        return Presence.has(presence, MORE_RESULTS);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getNext() {
        return next;
    }

    /** Returns whether <code>next</code> was present, even if null. */
    public boolean hasNextProperty() {
        return Presence.has(presence, NEXT);
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
        return this == other || (other instanceof Paging && values().equals(((Paging) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, moreResults, next, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Paging", presence)
                .add(MORE_RESULTS, "moreResults", moreResults)
                .add(NEXT, "next", next)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Paging}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable Boolean moreResults;
        @Nullable String next;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder moreResults(@Nullable Boolean moreResults) {
            this.moreResults = moreResults;
            presence = Presence.with(presence, MORE_RESULTS);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder next(@Nullable String next) {
            this.next = next;
            presence = Presence.with(presence, NEXT);
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
            if (PagingJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public Paging build() {
            return new Paging(presence, moreResults, next, unknownProperties);
        }
    }
}
