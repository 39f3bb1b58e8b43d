package dev.trivet.nasty.model;

import dev.trivet.client.PageQuery;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.ModelToString;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of listFeed. A parameter that is not set, or is set to null, is not
 * sent.
 */
@SuppressWarnings("deprecation")
public final class ListFeedQuery implements PageQuery<ListFeedQuery> {
    private final @Nullable String from;

    private ListFeedQuery(Builder builder) {
        this.from = builder.from;
    }

    /** Returns a builder without parameters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the parameters of this query. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.from = from;
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getFrom() {
        return from;
    }

    @Override
    public @Nullable String position() {
        return this.from;
    }

    @Override
    public ListFeedQuery withPosition(String position) {
        return toBuilder().from(position).build();
    }

    @Override
    public void addTo(HttpUrl.Builder url) {
        if (this.from != null) {
            url.addQueryParameter("from", this.from);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ListFeedQuery && values().equals(((ListFeedQuery) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(from);
    }

    /** Returns the parameters that are set. Secrets are not shown. */
    @Override
    public String toString() {
        return new ModelToString("ListFeedQuery")
                .add("from", from != null, from)
                .toString();
    }

    /** A builder of {@link ListFeedQuery}. */
    public static final class Builder {
        private @Nullable String from;

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder from(@Nullable String from) {
            if (from != null) {
                Constraints.wellFormed("from", from);
            }
            this.from = from;
            return this;
        }

        /** Builds the query. */
        public ListFeedQuery build() {
            return new ListFeedQuery(this);
        }
    }
}
