package dev.trivet.nasty.model;

import dev.trivet.client.PageQuery;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.ModelToString;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of listNames. A parameter that is not set, or is set to null, is
 * not sent.
 */
@SuppressWarnings("deprecation")
public final class ListNamesQuery implements PageQuery<ListNamesQuery> {
    private final @Nullable String pagingToken;

    private ListNamesQuery(Builder builder) {
        this.pagingToken = builder.pagingToken;
    }

    /** Returns a builder without parameters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the parameters of this query. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.pagingToken = pagingToken;
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getPagingToken() {
        return pagingToken;
    }

    @Override
    public @Nullable String position() {
        return this.pagingToken;
    }

    @Override
    public ListNamesQuery withPosition(String position) {
        return toBuilder().pagingToken(position).build();
    }

    @Override
    public void addTo(HttpUrl.Builder url) {
        if (this.pagingToken != null) {
            url.addQueryParameter("pagingToken", this.pagingToken);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ListNamesQuery && values().equals(((ListNamesQuery) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(pagingToken);
    }

    /** Returns the parameters that are set. Secrets are not shown. */
    @Override
    public String toString() {
        return new ModelToString("ListNamesQuery")
                .add("pagingToken", pagingToken != null, pagingToken)
                .toString();
    }

    /** A builder of {@link ListNamesQuery}. */
    public static final class Builder {
        private @Nullable String pagingToken;

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder pagingToken(@Nullable String pagingToken) {
            if (pagingToken != null) {
                Constraints.wellFormed("pagingToken", pagingToken);
            }
            this.pagingToken = pagingToken;
            return this;
        }

        /** Builds the query. */
        public ListNamesQuery build() {
            return new ListNamesQuery(this);
        }
    }
}
