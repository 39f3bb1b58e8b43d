package dev.trivet.nasty.model;

import dev.trivet.client.PageQuery;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.ModelToString;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of listNumbered. A parameter that is not set, or is set to null, is
 * not sent.
 */
@SuppressWarnings("deprecation")
public final class ListNumberedQuery implements PageQuery<ListNumberedQuery> {
    private final @Nullable Long page;

    private ListNumberedQuery(Builder builder) {
        this.page = builder.page;
    }

    /** Returns a builder without parameters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the parameters of this query. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.page = page;
        return builder;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 1.
     */
    public @Nullable Long getPage() {
        return page;
    }

    @Override
    public @Nullable String position() {
        return this.page == null ? null : this.page.toString();
    }

    @Override
    public ListNumberedQuery withPosition(String position) {
        return toBuilder().page(Long.valueOf(position)).build();
    }

    @Override
    public String firstPosition() {
        return "1";
    }

    @Override
    public void addTo(HttpUrl.Builder url) {
        if (this.page != null) {
            url.addQueryParameter("page", this.page.toString());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ListNumberedQuery && values().equals(((ListNumberedQuery) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(page);
    }

    /** Returns the parameters that are set. Secrets are not shown. */
    @Override
    public String toString() {
        return new ModelToString("ListNumberedQuery")
                .add("page", page != null, page)
                .toString();
    }

    /** A builder of {@link ListNumberedQuery}. */
    public static final class Builder {
        private @Nullable Long page;

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * <p>At least 1.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder page(@Nullable Long page) {
            if (page != null) {
                Constraints.range("page", page, 1L, null);
            }
            this.page = page;
            return this;
        }

        /** Builds the query. */
        public ListNumberedQuery build() {
            return new ListNumberedQuery(this);
        }
    }
}
