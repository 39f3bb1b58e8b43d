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
 * CountedPage.
 */
@SuppressWarnings("deprecation")
public final class CountedPage implements ListPage<Long> {
    static final int ROWS = 0;

    final long presence;
    final @Nullable List<Long> rows;
    final Map<String, @Nullable Object> unknownProperties;

    CountedPage(long presence, @Nullable List<Long> rows, Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.rows = rows;
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
        builder.rows = rows;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<Long> getRows() {
        return rows;
    }

    /** Returns whether <code>rows</code> was present, even if null. */
    public boolean hasRowsProperty() {
        return Presence.has(presence, ROWS);
    }

    @Override
    public List<Long> getItems() {
        List<Long> items = this.rows;
        return items == null ? Collections.emptyList() : items;
    }

    @Override
    public @Nullable String nextPosition(@Nullable String position) {
        String current = position == null ? "0" : position;
        if (getItems().isEmpty()) {
            return null;
        }
        return PagePosition.next(current, getItems().size(), null, "$");
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
        return this == other || (other instanceof CountedPage && values().equals(((CountedPage) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, rows, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("CountedPage", presence)
                .add(ROWS, "rows", rows)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link CountedPage}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable List<Long> rows;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder rows(@Nullable List<Long> rows) {
            this.rows = rows == null ? null : Collections.unmodifiableList(new ArrayList<>(rows));
            presence = Presence.with(presence, ROWS);
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
            if (CountedPageJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public CountedPage build() {
            return new CountedPage(presence, rows, unknownProperties);
        }
    }
}
