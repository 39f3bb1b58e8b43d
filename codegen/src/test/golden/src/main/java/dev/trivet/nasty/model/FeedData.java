package dev.trivet.nasty.model;

import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FeedData.
 */
@SuppressWarnings("deprecation")
public final class FeedData {
    static final int ENTRIES = 0;
    static final int NEXT_ID = 1;

    final long presence;
    final @Nullable List<String> entries;
    final @Nullable Long nextId;
    final Map<String, @Nullable Object> unknownProperties;

    FeedData(
            long presence,
            @Nullable List<String> entries,
            @Nullable Long nextId,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.entries = entries;
        this.nextId = nextId;
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
        builder.entries = entries;
        builder.nextId = nextId;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<String> getEntries() {
        return entries;
    }

    /** Returns whether <code>entries</code> was present, even if null. */
    public boolean hasEntriesProperty() {
        return Presence.has(presence, ENTRIES);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getNextId() {
        return nextId;
    }

    /** Returns whether <code>next/id</code> was present, even if null. */
    public boolean hasNextIdProperty() {
        return Presence.has(presence, NEXT_ID);
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
        return this == other || (other instanceof FeedData && values().equals(((FeedData) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, entries, nextId, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("FeedData", presence)
                .add(ENTRIES, "entries", entries)
                .add(NEXT_ID, "nextId", nextId)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link FeedData}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable List<String> entries;
        @Nullable Long nextId;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder entries(@Nullable List<String> entries) {
            this.entries = entries == null ? null : Collections.unmodifiableList(new ArrayList<>(entries));
            presence = Presence.with(presence, ENTRIES);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder nextId(@Nullable Long nextId) {
            this.nextId = nextId;
            presence = Presence.with(presence, NEXT_ID);
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
            if (FeedDataJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public FeedData build() {
            return new FeedData(presence, entries, nextId, unknownProperties);
        }
    }
}
