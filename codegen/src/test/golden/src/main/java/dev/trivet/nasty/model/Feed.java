package dev.trivet.nasty.model;

import dev.trivet.client.ListPage;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.PagePosition;
import dev.trivet.client.internal.Presence;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feed.
 */
@SuppressWarnings("deprecation")
public final class Feed implements ListPage<String> {
    static final int DATA = 0;
    static final int HAS_MORE = 1;

    final long presence;
    final @Nullable FeedData data;
    final @Nullable Boolean hasMore;
    final Map<String, @Nullable Object> unknownProperties;

    Feed(
            long presence,
            @Nullable FeedData data,
            @Nullable Boolean hasMore,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.data = data;
        this.hasMore = hasMore;
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
        builder.data = data;
        builder.hasMore = hasMore;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable FeedData getData() {
        return data;
    }

    /** Returns whether <code>data</code> was present, even if null. */
    public boolean hasDataProperty() {
        return Presence.has(presence, DATA);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean hasMore() {
        return hasMore;
    }

    /** Returns whether <code>has_more</code> was present, even if null. */
    public boolean hasHasMoreProperty() {
        return Presence.has(presence, HAS_MORE);
    }

    @Override
    public List<String> getItems() {
        List<String> items = this.data == null ? null : this.data.getEntries();
        return items == null ? Collections.emptyList() : items;
    }

    @Override
    public @Nullable String nextPosition(@Nullable String position) {
        if (!Boolean.TRUE.equals(this.hasMore)) {
            return null;
        }
        return PagePosition.requiredCursor(this.data == null ? null : this.data.getNextId(), "$.data.next/id");
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
        return this == other || (other instanceof Feed && values().equals(((Feed) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, data, hasMore, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Feed", presence)
                .add(DATA, "data", data)
                .add(HAS_MORE, "hasMore", hasMore)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Feed}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable FeedData data;
        @Nullable Boolean hasMore;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder data(@Nullable FeedData data) {
            this.data = data;
            presence = Presence.with(presence, DATA);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder hasMore(@Nullable Boolean hasMore) {
            this.hasMore = hasMore;
            presence = Presence.with(presence, HAS_MORE);
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
            if (FeedJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public Feed build() {
            return new Feed(presence, data, hasMore, unknownProperties);
        }
    }
}
