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
 * NamePage.
 */
@SuppressWarnings("deprecation")
public final class NamePage implements ListPage<Name> {
    static final int VALUES = 0;
    static final int PAGING_TOKEN = 1;

    final long presence;
    final @Nullable List<Name> values;
    final @Nullable String pagingToken;
    final Map<String, @Nullable Object> unknownProperties;

    NamePage(
            long presence,
            @Nullable List<Name> values,
            @Nullable String pagingToken,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.values = values;
        this.pagingToken = pagingToken;
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
        builder.values = values;
        builder.pagingToken = pagingToken;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<Name> getValues() {
        return values;
    }

    /** Returns whether <code>values</code> was present, even if null. */
    public boolean hasValuesProperty() {
        return Presence.has(presence, VALUES);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getPagingToken() {
        return pagingToken;
    }

    /** Returns whether <code>pagingToken</code> was present, even if null. */
    public boolean hasPagingTokenProperty() {
        return Presence.has(presence, PAGING_TOKEN);
    }

    @Override
    public List<Name> getItems() {
        List<Name> items = this.values;
        return items == null ? Collections.emptyList() : items;
    }

    @Override
    public @Nullable String nextPosition(@Nullable String position) {
        return PagePosition.cursor(this.pagingToken);
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
        return this == other || (other instanceof NamePage && values().equals(((NamePage) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, values, pagingToken, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("NamePage", presence)
                .add(VALUES, "values", values)
                .add(PAGING_TOKEN, "pagingToken", pagingToken)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link NamePage}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable List<Name> values;
        @Nullable String pagingToken;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder values(@Nullable List<Name> values) {
            this.values = values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
            presence = Presence.with(presence, VALUES);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder pagingToken(@Nullable String pagingToken) {
            this.pagingToken = pagingToken;
            presence = Presence.with(presence, PAGING_TOKEN);
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
            if (NamePageJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public NamePage build() {
            return new NamePage(presence, values, pagingToken, unknownProperties);
        }
    }
}
