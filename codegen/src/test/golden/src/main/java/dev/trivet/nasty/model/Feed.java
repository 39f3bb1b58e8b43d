package dev.trivet.nasty.model;

import dev.trivet.client.JsonAdapters;
import dev.trivet.client.ListPage;
import dev.trivet.client.PagePosition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Feed.
 */
@SuppressWarnings("deprecation")
public final class Feed implements ListPage<String> {
  final long present0;
  final @Nullable FeedData data;
  final @Nullable Boolean hasMore;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  Feed(Builder builder) {
    this.present0 = builder.present0;
    this.data = builder.data;
    this.hasMore = builder.hasMore;
    this.unknownMembers = builder.unknownMembers.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /**
   * Returns a builder without properties.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder with the properties of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.present0 = present0;
    builder.data = data;
    builder.hasMore = hasMore;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasDataProperty} distinguishes the two
   */
  public @Nullable FeedData getData() {
    return data;
  }

  /**
   * Returns whether the property <code>data</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasDataProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHasMoreProperty} distinguishes the two
   */
  public @Nullable Boolean getHasMore() {
    return hasMore;
  }

  /**
   * Returns whether the property <code>has_more</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHasMoreProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  @Override
  public List<String> getItems() {
    List<String> items = this.data == null ? null : this.data.getEntries();
    return items == null ? Collections.emptyList() : items;
  }

  @Override
  public @Nullable String nextPosition(@Nullable String position) {
    if (!Boolean.TRUE.equals(this.hasMore)) {
      return null;
    }
    return PagePosition.requiredCursor(this.data == null ? null : this.data.getNextId(), "$.data.next/id");
  }

  /**
   * Returns the undocumented properties as the vendor sent them, in their order.
   *
   * @return JSON values: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigInteger},
   *     {@code BigDecimal}, {@code Boolean} or null; unmodifiable
   */
  public Map<String, @Nullable Object> getUnknownMembers() {
    return unknownMembers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Feed)) {
      return false;
    }
    Feed that = (Feed) other;
    return present0 == that.present0
        && Objects.equals(this.data, that.data)
        && Objects.equals(this.hasMore, that.hasMore)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, data, hasMore, unknownMembers);
  }

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "Feed{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("data=" + this.data);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("hasMore=" + this.hasMore);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link Feed}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable FeedData data;
    @Nullable Boolean hasMore;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param data null is a JSON null
     * @return this builder
     */
    public Builder data(@Nullable FeedData data) {
      this.data = data;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param hasMore null is a JSON null
     * @return this builder
     */
    public Builder hasMore(@Nullable Boolean hasMore) {
      this.hasMore = hasMore;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link Feed#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (FeedJsonAdapter.NAMES.contains(name)) {
        throw new IllegalArgumentException(name + " is documented: use its own method");
      }
      unknownMembers.put(name, JsonAdapters.copyOfFreeForm(value));
      return this;
    }

    /**
     * Builds the model.
     *
     * @return the model
     */
    public Feed build() {
      return new Feed(this);
    }
  }
}
