package dev.trivet.nasty.model;

import dev.trivet.client.ListPage;
import dev.trivet.client.internal.Constraints;
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
 * RequiredListPage.
 */
@SuppressWarnings("deprecation")
public final class RequiredListPage implements ListPage<Name> {
    static final int ROWS = 0;

    final long presence;
    final List<Name> rows;
    final Map<String, @Nullable Object> unknownProperties;

    RequiredListPage(long presence, List<Name> rows, Map<String, @Nullable Object> unknownProperties) {
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
    public List<Name> getRows() {
        return rows;
    }

    @Override
    public List<Name> getItems() {
        List<Name> items = this.rows;
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
        return this == other || (other instanceof RequiredListPage && values().equals(((RequiredListPage) other).values()));
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
        return new ModelToString("RequiredListPage", presence)
                .add(ROWS, "rows", rows)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link RequiredListPage}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable List<Name> rows;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the value is null
         */
        public Builder rows(List<Name> rows) {
            Constraints.notNull("rows", rows);
            this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
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
            if (RequiredListPageJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         *
         * @throws IllegalArgumentException if a required property is missing
         */
        public RequiredListPage build() {
            Constraints.notNull("rows", rows);
            return new RequiredListPage(presence, rows, unknownProperties);
        }
    }
}
