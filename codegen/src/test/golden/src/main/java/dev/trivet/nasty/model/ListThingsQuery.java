package dev.trivet.nasty.model;

import dev.trivet.client.PageQuery;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.ModelToString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of listThings. A parameter that is not set, or is set to null, is
 * not sent.
 */
@SuppressWarnings("deprecation")
public final class ListThingsQuery implements PageQuery<ListThingsQuery> {
    private final @Nullable String offset;
    private final @Nullable Integer limit;
    private final @Nullable List<String> tag;
    private final @Nullable List<Kind> kind;
    private final @Nullable ListThingsQueryState state;
    private final @Nullable Instant after;
    private final @Nullable String owner;
    private final @Nullable String url;
    private final @Nullable Boolean item;

    private ListThingsQuery(Builder builder) {
        this.offset = builder.offset;
        this.limit = builder.limit;
        this.tag = builder.tag;
        this.kind = builder.kind;
        this.state = builder.state;
        this.after = builder.after;
        this.owner = builder.owner;
        this.url = builder.url;
        this.item = builder.item;
    }

    /** Returns a builder without parameters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the parameters of this query. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.offset = offset;
        builder.limit = limit;
        builder.tag = tag;
        builder.kind = kind;
        builder.state = state;
        builder.after = after;
        builder.owner = owner;
        builder.url = url;
        builder.item = item;
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getOffset() {
        return offset;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 1. At most 50. The vendor's default is <code>50</code>; the client does not
     * set it.
     */
    public @Nullable Integer getLimit() {
        return limit;
    }

    /**
     * Sent once for each tag.
     *
     * <p>At most 3 items.
     */
    public @Nullable List<String> getTag() {
        return tag;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<Kind> getKind() {
        return kind;
    }

    /**
     * Not described by the vendor.
     *
     * @deprecated The vendor marks this parameter as deprecated.
     */
    @Deprecated
    public @Nullable ListThingsQueryState getState() {
        return state;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Instant getAfter() {
        return after;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getOwner() {
        return owner;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getUrl() {
        return url;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isItem() {
        return item;
    }

    @Override
    public @Nullable String position() {
        return this.offset;
    }

    @Override
    public ListThingsQuery withPosition(String position) {
        return toBuilder().offset(position).build();
    }

    @Override
    public String firstPosition() {
        return "0";
    }

    @Override
    public void addTo(HttpUrl.Builder url) {
        if (this.offset != null) {
            url.addQueryParameter("offset", this.offset);
        }
        if (this.limit != null) {
            url.addQueryParameter("limit", this.limit.toString());
        }
        if (this.tag != null) {
            for (String item : this.tag) {
                url.addQueryParameter("tag[]", item);
            }
        }
        if (this.kind != null) {
            for (Kind item : this.kind) {
                url.addQueryParameter("kind", item.value());
            }
        }
        if (this.state != null) {
            url.addQueryParameter("state", this.state.value());
        }
        if (this.after != null) {
            url.addQueryParameter("after", Long.toString(this.after.getEpochSecond()));
        }
        if (this.owner != null) {
            url.addQueryParameter("owner", this.owner);
        }
        if (this.url != null) {
            url.addQueryParameter("url", this.url);
        }
        if (this.item != null) {
            url.addQueryParameter("item", this.item.toString());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ListThingsQuery && values().equals(((ListThingsQuery) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(offset, limit, tag, kind, state, after, owner, url, item);
    }

    /** Returns the parameters that are set. Secrets are not shown. */
    @Override
    public String toString() {
        return new ModelToString("ListThingsQuery")
                .add("offset", offset != null, offset)
                .add("limit", limit != null, limit)
                .add("tag", tag != null, tag)
                .add("kind", kind != null, kind)
                .add("state", state != null, state)
                .add("after", after != null, after)
                .addSecret("owner", owner != null, owner)
                .add("url", url != null, url)
                .add("item", item != null, item)
                .toString();
    }

    /** A builder of {@link ListThingsQuery}. */
    public static final class Builder {
        private @Nullable String offset;
        private @Nullable Integer limit;
        private @Nullable List<String> tag;
        private @Nullable List<Kind> kind;
        private @Nullable ListThingsQueryState state;
        private @Nullable Instant after;
        private @Nullable String owner;
        private @Nullable String url;
        private @Nullable Boolean item;

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder offset(@Nullable String offset) {
            if (offset != null) {
                Constraints.wellFormed("offset", offset);
            }
            this.offset = offset;
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder offset(long offset) {
            Constraints.range("offset", offset, 0L, null);
            return offset(Long.toString(offset));
        }

        /**
         * Not described by the vendor.
         *
         * <p>At least 1. At most 50. The vendor's default is <code>50</code>; the client does not
         * set it.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder limit(@Nullable Integer limit) {
            if (limit != null) {
                Constraints.range("limit", limit, 1L, 50L);
            }
            this.limit = limit;
            return this;
        }

        /**
         * Sent once for each tag.
         *
         * <p>At most 3 items.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder tag(@Nullable List<String> tag) {
            if (tag != null) {
                Constraints.wellFormed("tag", tag);
                Constraints.items("tag", tag, 0, 3);
                Constraints.noNullItems("tag", tag);
                for (String item : tag) {
                    Constraints.codePoints("tag", item, 1, 5);
                }
            }
            this.tag = tag == null ? null : Collections.unmodifiableList(new ArrayList<>(tag));
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder kind(@Nullable List<Kind> kind) {
            if (kind != null) {
                Constraints.wellFormed("kind", kind);
                Constraints.noNullItems("kind", kind);
            }
            this.kind = kind == null ? null : Collections.unmodifiableList(new ArrayList<>(kind));
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         * @deprecated The vendor marks this parameter as deprecated.
         */
        @Deprecated
        public Builder state(@Nullable ListThingsQueryState state) {
            if (state != null) {
                Constraints.wellFormed("state", state);
            }
            this.state = state;
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder after(@Nullable Instant after) {
            this.after = after;
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder owner(@Nullable String owner) {
            if (owner != null) {
                Constraints.wellFormed("owner", owner);
            }
            this.owner = owner;
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder url(@Nullable String url) {
            if (url != null) {
                Constraints.wellFormed("url", url);
            }
            this.url = url;
            return this;
        }

        /**
         * Not described by the vendor.
         */
        public Builder item(@Nullable Boolean item) {
            this.item = item;
            return this;
        }

        /** Builds the query. */
        public ListThingsQuery build() {
            return new ListThingsQuery(this);
        }
    }
}
