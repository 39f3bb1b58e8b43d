package dev.trivet.nasty.model;

import dev.trivet.client.ListPage;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.PagePosition;
import dev.trivet.client.internal.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ThingPage.
 */
@SuppressWarnings("deprecation")
public final class ThingPage implements ListPage<Thing> {
    static final int ITEMS = 0;
    static final int PAGING = 1;

    final long presence;
    final @Nullable List<Thing> items;
    final @Nullable Paging paging;
    final Map<String, @Nullable Object> unknownProperties;

    ThingPage(
            long presence,
            @Nullable List<Thing> items,
            @Nullable Paging paging,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.items = items;
        this.paging = paging;
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
        builder.items = items;
        builder.paging = paging;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /** Returns whether <code>items</code> was present, even if null. */
    public boolean hasItemsProperty() {
        return Presence.has(presence, ITEMS);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Paging getPaging() {
        return paging;
    }

    /** Returns whether <code>paging</code> was present, even if null. */
    public boolean hasPagingProperty() {
        return Presence.has(presence, PAGING);
    }

    @Override
    public List<Thing> getItems() {
        List<Thing> items = this.items;
        return items == null ? Collections.emptyList() : items;
    }

    @Override
    public @Nullable String nextPosition(@Nullable String position) {
        String current = position == null ? "0" : position;
        if (!Boolean.TRUE.equals(this.paging == null ? null : this.paging.isMoreResults())) {
            return null;
        }
        return PagePosition.next(current, getItems().size(), this.paging == null ? null : this.paging.getNext(), "$.paging.next");
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
        return this == other || (other instanceof ThingPage && values().equals(((ThingPage) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, items, paging, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("ThingPage", presence)
                .add(ITEMS, "items", items)
                .add(PAGING, "paging", paging)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link ThingPage}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable List<Thing> items;
        @Nullable Paging paging;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder items(@Nullable List<Thing> items) {
            this.items = items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
            presence = Presence.with(presence, ITEMS);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder paging(@Nullable Paging paging) {
            this.paging = paging;
            presence = Presence.with(presence, PAGING);
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
            if (ThingPageJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public ThingPage build() {
            return new ThingPage(presence, items, paging, unknownProperties);
        }
    }
}
