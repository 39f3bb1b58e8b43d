package dev.trivet.nasty.model;

import dev.trivet.client.PageQuery;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.ModelToString;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of listNamed. A parameter that is not set, or is set to null, is
 * not sent.
 */
@SuppressWarnings("deprecation")
public final class ListNamedQuery implements PageQuery<ListNamedQuery> {
    private final @Nullable Integer position;

    private ListNamedQuery(Builder builder) {
        this.position = builder.position;
    }

    /** Returns a builder without parameters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the parameters of this query. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.position = position;
        return builder;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 0.
     */
    public @Nullable Integer getPosition() {
        return position;
    }

    @Override
    public @Nullable String position() {
        return this.position == null ? null : this.position.toString();
    }

    @Override
    public ListNamedQuery withPosition(String position) {
        return toBuilder().position(Integer.valueOf(position)).build();
    }

    @Override
    public String firstPosition() {
        return "0";
    }

    @Override
    public void addTo(HttpUrl.Builder url) {
        if (this.position != null) {
            url.addQueryParameter("position", this.position.toString());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ListNamedQuery && values().equals(((ListNamedQuery) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(position);
    }

    /** Returns the parameters that are set. Secrets are not shown. */
    @Override
    public String toString() {
        return new ModelToString("ListNamedQuery")
                .add("position", position != null, position)
                .toString();
    }

    /** A builder of {@link ListNamedQuery}. */
    public static final class Builder {
        private @Nullable Integer position;

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * <p>At least 0.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder position(@Nullable Integer position) {
            if (position != null) {
                Constraints.range("position", position, 0L, null);
            }
            this.position = position;
            return this;
        }

        /** Builds the query. */
        public ListNamedQuery build() {
            return new ListNamedQuery(this);
        }
    }
}
