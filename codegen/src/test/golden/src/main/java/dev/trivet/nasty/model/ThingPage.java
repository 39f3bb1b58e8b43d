package dev.trivet.nasty.model;

import dev.trivet.client.JsonAdapters;
import dev.trivet.client.ListPage;
import dev.trivet.client.PagePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * ThingPage.
 */
@SuppressWarnings("deprecation")
public final class ThingPage implements ListPage<Thing> {
  final long present0;
  final @Nullable List<Thing> items;
  final @Nullable Paging paging;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  ThingPage(Builder builder) {
    this.present0 = builder.present0;
    this.items = builder.items;
    this.paging = builder.paging;
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
    builder.items = items;
    builder.paging = paging;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Returns whether the property <code>items</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasItemsProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasPagingProperty} distinguishes the two
   */
  public @Nullable Paging getPaging() {
    return paging;
  }

  /**
   * Returns whether the property <code>paging</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasPagingProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  @Override
  public List<Thing> getItems() {
    List<Thing> items = this.items;
    return items == null ? Collections.emptyList() : items;
  }

  @Override
  public @Nullable String nextPosition(@Nullable String position) {
    String current = position == null ? "0" : position;
    if (!Boolean.TRUE.equals(this.paging == null ? null : this.paging.getMoreResults())) {
      return null;
    }
    return PagePosition.next(current, getItems().size(), this.paging == null ? null : this.paging.getNext(), "$.paging.next");
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
    if (!(other instanceof ThingPage)) {
      return false;
    }
    ThingPage that = (ThingPage) other;
    return present0 == that.present0
        && Objects.equals(this.items, that.items)
        && Objects.equals(this.paging, that.paging)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, items, paging, unknownMembers);
  }

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "ThingPage{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("items=" + this.items);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("paging=" + this.paging);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link ThingPage}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable List<Thing> items;
    @Nullable Paging paging;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param items null is a JSON null
     * @return this builder
     */
    public Builder items(@Nullable List<Thing> items) {
      this.items = items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param paging null is a JSON null
     * @return this builder
     */
    public Builder paging(@Nullable Paging paging) {
      this.paging = paging;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link ThingPage#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (ThingPageJsonAdapter.NAMES.contains(name)) {
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
    public ThingPage build() {
      return new ThingPage(this);
    }
  }
}
