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
 * NumberedPage.
 */
@SuppressWarnings("deprecation")
public final class NumberedPage implements ListPage<Name> {
    static final int RESULTS = 0;
    static final int PAGE = 1;
    static final int PAGE_TOTAL = 2;

    final long presence;
    final @Nullable List<Name> results;
    final @Nullable Long page;
    final @Nullable Long pageTotal;
    final Map<String, @Nullable Object> unknownProperties;

    NumberedPage(
            long presence,
            @Nullable List<Name> results,
            @Nullable Long page,
            @Nullable Long pageTotal,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.results = results;
        this.page = page;
        this.pageTotal = pageTotal;
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
        builder.results = results;
        builder.page = page;
        builder.pageTotal = pageTotal;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<Name> getResults() {
        return results;
    }

    /** Returns whether <code>results</code> was present, even if null. */
    public boolean hasResultsProperty() {
        return Presence.has(presence, RESULTS);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getPage() {
        return page;
    }

    /** Returns whether <code>page</code> was present, even if null. */
    public boolean hasPageProperty() {
        return Presence.has(presence, PAGE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getPageTotal() {
        return pageTotal;
    }

    /** Returns whether <code>page_total</code> was present, even if null. */
    public boolean hasPageTotalProperty() {
        return Presence.has(presence, PAGE_TOTAL);
    }

    @Override
    public List<Name> getItems() {
        List<Name> items = this.results;
        return items == null ? Collections.emptyList() : items;
    }

    @Override
    public @Nullable String nextPosition(@Nullable String position) {
        String current = position == null ? "1" : position;
        if (!PagePosition.isBefore(current, this.pageTotal)) {
            return null;
        }
        return PagePosition.next(current, 1, null, "$");
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
        return this == other || (other instanceof NumberedPage && values().equals(((NumberedPage) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, results, page, pageTotal, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("NumberedPage", presence)
                .add(RESULTS, "results", results)
                .add(PAGE, "page", page)
                .add(PAGE_TOTAL, "pageTotal", pageTotal)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link NumberedPage}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable List<Name> results;
        @Nullable Long page;
        @Nullable Long pageTotal;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         */
        public Builder results(@Nullable List<Name> results) {
            this.results = results == null ? null : Collections.unmodifiableList(new ArrayList<>(results));
            presence = Presence.with(presence, RESULTS);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder page(@Nullable Long page) {
            this.page = page;
            presence = Presence.with(presence, PAGE);
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder pageTotal(@Nullable Long pageTotal) {
            this.pageTotal = pageTotal;
            presence = Presence.with(presence, PAGE_TOTAL);
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
            if (NumberedPageJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public NumberedPage build() {
            return new NumberedPage(presence, results, page, pageTotal, unknownProperties);
        }
    }
}
